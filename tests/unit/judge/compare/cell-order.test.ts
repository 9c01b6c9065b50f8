import { describe, expect, it } from 'vitest';
import type { Cell } from '#engine/session.ts';
import { cellRule } from '#judge/compare/cell.ts';
import { firstOutOfOrder } from '#judge/compare/cell-order.ts';

interface KeyOptions {
  typeOid?: number;
  descending?: boolean;
  nullsFirst?: boolean;
  decimals?: number;
}

function firstWrong(cells: Cell[], options: KeyOptions = {}, reference: Cell[] = cells) {
  const { typeOid = 1700, descending = false, nullsFirst = descending, decimals } = options;
  const rule = cellRule({ name: 'c', typeOid }, { name: 'c', typeOid }, decimals);
  const rows = (list: Cell[]) => list.map((cell) => [cell]);
  return firstOutOfOrder(rows(cells), rows(reference), [{ column: 0, rule, descending, nullsFirst }]);
}

describe('order by one key', () => {
  it.each<[string, Cell[], KeyOptions]>([
    ['numbers as numbers', ['2', '10', '10.5'], {}],
    ['ties', ['1', '1.0', '1'], {}],
    ['NULL last when ascending', ['1', '2', null], {}],
    ['NULL first when descending', [null, '2', '1'], { descending: true }],
    ['NULL last when asked so', ['2', '1', null], { descending: true, nullsFirst: false }],
    ['NaN above all', ['Infinity', 'NaN'], {}],
    ['capitals before small letters', ['Z', 'a'], { typeOid: 25 }],
    ['a prefix first', ['a', 'ab'], { typeOid: 25 }],
    ['Thai after Latin', ['z', 'ก'], { typeOid: 25 }],
    ['code points, not UTF-16 units', ['\uffee', '😀'], { typeOid: 25 }],
    ['dates across years', ['2025-12-31', '2026-01-01'], { typeOid: 1082 }],
    ['far years', ['9999-12-31', '10000-01-01'], { typeOid: 1082 }],
    ['infinite dates', ['-infinity', '2026-01-01', 'infinity'], { typeOid: 1114 }],
    ['fractions of a second', ['2026-01-01 10:00:00+00', '2026-01-01 10:00:00.5+00'], { typeOid: 1184 }],
    ['intervals by length', ['23:00:00', '1 day', '2 days'], { typeOid: 1186 }],
    ['float noise as a tie', ['0.30000000000000004', '0.3'], { typeOid: 701 }],
    ['rounded ties', ['2.001', '2.000'], { decimals: 2 }],
    ['false before true', ['f', 't'], { typeOid: 16 }],
  ])('accepts %s', (_name, cells, options) => {
    expect(firstWrong(cells, options)).toBeNull();
  });

  it.each<[string, Cell[], KeyOptions, number]>([
    ['numbers sorted as text', ['10', '2'], {}, 1],
    ['ascending for descending', ['1', '2'], { descending: true }, 1],
    ['NULL first when ascending', [null, '1'], {}, 1],
    ['NULL last when descending', ['2', '1', null], { descending: true }, 2],
    ['letters without regard to case', ['a', 'B'], { typeOid: 25 }, 1],
    ['a late row', ['1', '3', '2', '4'], {}, 2],
  ])('refuses %s', (_name, cells, options, row) => {
    expect(firstWrong(cells, options)).toBe(row);
  });

  it('holds enums against the reference, not against the alphabet', () => {
    const reference = ['open', 'assigned', 'done'];
    expect(firstWrong(['open', 'assigned', 'done'], { typeOid: 16_500 }, reference)).toBeNull();
    expect(firstWrong(['assigned', 'done', 'open'], { typeOid: 16_500 }, reference)).toBe(0);
  });
});

describe('order by two keys', () => {
  const rule = cellRule({ name: 'c', typeOid: 1700 }, { name: 'c', typeOid: 1700 });
  const keys = [0, 1].map((column) => ({ column, rule, descending: column === 0, nullsFirst: column === 0 }));
  const firstOf = (rows: Cell[][]) => firstOutOfOrder(rows, rows, keys);

  it('looks at the second only within ties of the first', () => {
    expect(
      firstOf([
        ['2', '9'],
        ['1', '1'],
        ['1', '2'],
      ]),
    ).toBeNull();
    expect(
      firstOf([
        ['2', '9'],
        ['1', '2'],
        ['1', '1'],
      ]),
    ).toBe(2);
  });
});
