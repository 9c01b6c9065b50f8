import { expect, test } from 'vitest';
import type { Cell } from '#engine/session.ts';
import { movedCursor } from '#elements/result-table/grid-keys.ts';
import { nextSort, type Sort, sortedRows } from '#elements/result-table/order.ts';

function order(typeOid: number, cells: Cell[], direction: Sort['direction'] = 'ascending'): Cell[] {
  const rows = cells.map((cell) => [cell]);
  const { order: places } = sortedRows({ fields: [{ name: 'a', typeOid }], rows }, { column: 0, direction });
  return [...places].map((place) => cells[place] ?? null);
}

const by = (typeOid: number, ...cells: Cell[]): string =>
  sortedRows(
    { fields: [{ name: 'a', typeOid }], rows: cells.map((cell) => [cell]) },
    { column: 0, direction: 'ascending' },
  ).by;

const [int8, numeric, float8, text, timestamptz, date, timetz, interval] = [20, 1700, 701, 25, 1184, 1082, 1266, 1186];

test.each<[string, number, Cell[]]>([
  ['numbers by value, not by text', int8, ['-10', '-9', '0', '9', '10']],
  ['bigints that a float cannot tell apart', int8, ['9007199254740992', '9007199254740993', '9007199254740994']],
  ['negative ones the other way round', int8, ['-9007199254740993', '-9007199254740992']],
  [
    'numerics of any size',
    numeric,
    [
      '-1e400'.replace('e400', '0'.repeat(400)),
      '-1',
      '0.00000000000000000001',
      '1.10',
      `1${'0'.repeat(400)}`,
      `2${'0'.repeat(400)}`,
    ],
  ],
  ['fractions by all their digits', numeric, ['0.10000000000000000001', '0.10000000000000000002', '0.2']],
  [
    'Infinity above all numbers, NaN above it',
    numeric,
    ['-Infinity', '-5', '5', `9${'0'.repeat(400)}`, 'Infinity', 'NaN'],
  ],
  ['floats with exponents', float8, ['-1e+300', '1e-07', '0.001', '12', '1e+300']],
  ['money', 790, ['-$2.00', '$9.50', '$1,000.00']],
  [
    'instants across zones',
    timestamptz,
    [
      '2026-03-01 09:00:00+07',
      '2026-03-01 03:00:00+00',
      '2026-03-01 10:00:00.5+06:30',
      '2026-03-01 03:30:00.500001+00',
    ],
  ],
  [
    'old local times, infinities and years past 9999',
    timestamptz,
    ['-infinity', '1890-01-01 00:00:00+06:42:04', '10000-01-01 00:00:00+00', 'infinity'],
  ],
  ['years before Christ', date, ['0044-03-15 BC', '0001-12-31 BC', '0001-01-01', '2000-02-29', '2000-03-01']],
  ['times of day by instant', timetz, ['08:00:00+07', '07:30:00+00']],
  [
    'intervals as PostgreSQL compares them',
    interval,
    ['-1 years -2 mons', '-00:00:01', '23:59:59', '1 day', '29 days', '1 mon', '1 year 2 mons -3 days -04:05:06'],
  ],
  ['texts by code point', text, ['', 'B', 'a', 'é', 'ส', '\uff5e', '😀']],
  ['NULL last', text, ['a', 'b', null, null]],
])('sorts %s', (_, typeOid, expected) => {
  expect(order(typeOid, expected.toReversed())).toEqual(expected);
  const values = expected.filter((cell) => cell !== null);
  const nulls = expected.filter((cell) => cell === null);
  expect(order(typeOid, expected, 'descending')).toEqual([...values.toReversed(), ...nulls]);
});
test('equal values keep the order of the database, either way', () => {
  const rows = [['1.0'], ['1'], ['01'], ['1.00']];
  const fields = [{ name: 'a', typeOid: numeric }];
  for (const direction of ['ascending', 'descending'] as const)
    expect([...sortedRows({ fields, rows }, { column: 0, direction }).order]).toEqual([0, 1, 2, 3]);
});
test('times in a style that is not ISO are compared as text, and that is said', () =>
  expect([
    by(timestamptz, '2026-03-01 09:00:00+07'),
    by(timestamptz, 'Sun 01 Mar 09:00:00 2026'),
    by(int8, '1'),
  ]).toEqual(['by time', 'as text by code point', 'as numbers']));
test('a column has three states', () => {
  const first = nextSort(null, 2);
  const second = nextSort(first, 2);
  expect([first, second, nextSort(second, 2), nextSort(second, 1)]).toEqual([
    { column: 2, direction: 'ascending' },
    { column: 2, direction: 'descending' },
    null,
    { column: 1, direction: 'ascending' },
  ]);
});

const size = { rowCount: 100, columnCount: 5, pageRows: 10 };
test.each([
  [5, 2, 'ArrowDown', false, [6, 2]],
  [0, 2, 'ArrowUp', false, [-1, 2]],
  [-1, 2, 'ArrowUp', false, [-1, 2]],
  [99, 4, 'ArrowDown', false, [99, 4]],
  [5, 0, 'ArrowLeft', false, [5, 0]],
  [5, 2, 'Home', false, [5, 0]],
  [5, 2, 'End', false, [5, 4]],
  [5, 2, 'Home', true, [0, 0]],
  [5, 2, 'End', true, [99, 4]],
  [5, 2, 'PageDown', false, [15, 2]],
  [95, 2, 'PageDown', false, [99, 2]],
  [5, 2, 'PageUp', false, [0, 2]],
  [5, 2, 'ArrowDown', true, [99, 2]],
] as const)('from %i, %i the key %s (with Ctrl: %s) goes to %j', (row, column, key, isFar, [toRow, toColumn]) =>
  expect(movedCursor({ row, column }, key, isFar, size)).toEqual({ row: toRow, column: toColumn }),
);
test('other keys leave the cursor alone', () =>
  expect(movedCursor({ row: 0, column: 0 }, 'a', false, size)).toBeNull());
test('a grid without rows has its header', () =>
  expect(movedCursor({ row: -1, column: 0 }, 'ArrowDown', false, { ...size, rowCount: 0 })).toEqual({
    row: -1,
    column: 0,
  }));
