import { expect, test } from 'vitest';
import type { Cell, RowsReply } from '#engine/session.ts';
import { cellParts, isLong, isNumeric } from '#elements/cell/cell-parts.ts';
import { copyText } from '#elements/result-table/copy-text.ts';
import { durationWords, replyWords } from '#elements/result-table/reply-words.ts';
import { columnWidths, rowWindow } from '#elements/result-table/window.ts';

function reply(columns: [name: string, typeOid: number][], rows: Cell[][], more: Partial<RowsReply> = {}): RowsReply {
  const fields = columns.map(([name, typeOid]) => ({ name, typeOid }));
  return {
    kind: 'rows',
    command: 'SELECT',
    notices: [],
    durationMs: 4,
    fields,
    rows,
    rowCount: rows.length,
    truncated: false,
    ...more,
  };
}

const marks = (text: string): string =>
  cellParts(text)
    .map(({ kind, text: part }) => (kind === 'text' ? part : `<${kind}>`))
    .join('');

test.each([
  ['plain text', 'plain text'],
  ['  lead', '<space><space>lead'],
  ['trail ', 'trail<space>'],
  ['   ', '<space><space><space>'],
  ['a\tb\nc', 'a<tab>b<newline>c'],
  ['ส้ม ', 'ส้ม<space>'],
  ['🚚 ', '🚚<space>'],
])('makes white space visible in %j', (text, expected) => expect(marks(text)).toBe(expected));

test('keeps the white space itself, so that copying a cell copies the value', () =>
  expect(
    cellParts(' a\n ')
      .map(({ text }) => text)
      .join(''),
  ).toBe(' a\n '));
test('calls a text of many lines long, and NULL never', () =>
  expect([isLong('a\nb'), isLong(null), isLong('ab')]).toEqual([true, false, false]));
test('sets numbers right and texts left', () =>
  expect([20, 1700, 25, 1184].map(isNumeric)).toEqual([true, true, false, false]));

test('CSV tells NULL from the empty text and quotes what needs it', () =>
  expect(
    copyText(
      reply(
        [
          ['a', 25],
          ['b', 25],
        ],
        [
          [null, ''],
          ['x,"y"', 'two\nlines'],
        ],
      ),
      'csv',
    ),
  ).toBe('a,b\n,""\n"x,""y""","two\nlines"\n'));
test('Markdown keeps bars inside cells', () =>
  expect(copyText(reply([['a', 25]], [['x|y'], [null]]), 'markdown')).toBe('| a |\n| --- |\n| x\\|y |\n| NULL |\n'));
test('JSON loses no digit of bigint and numeric', () =>
  expect(
    JSON.parse(
      copyText(
        reply(
          [
            ['i', 23],
            ['n', 20],
            ['p', 1700],
            ['b', 16],
            ['j', 3802],
          ],
          [['7', '9007199254740993', '1.10', 't', '{"a": [1]}']],
        ),
        'json',
      ),
    ),
  ).toEqual([{ i: 7, n: '9007199254740993', p: '1.10', b: true, j: { a: [1] } }]));
test('JSON keeps both columns of one name', () =>
  expect(
    JSON.parse(
      copyText(
        reply(
          [
            ['id', 23],
            ['id', 23],
          ],
          [['1', '2']],
        ),
        'json',
      ),
    ),
  ).toEqual([{ id: 1, id_2: 2 }]));

test.each([
  [reply([['a', 25]], [['x']]), '1 row, 1 column · 4 ms'],
  [
    reply(
      [
        ['a', 25],
        ['b', 25],
      ],
      [],
      { durationMs: 0.2 },
    ),
    '0 rows, 2 columns · under 1 ms',
  ],
  [
    reply([['a', 25]], [], { rowCount: 12_345, truncated: true, durationMs: 2_340 }),
    'first 12,345 rows, 1 column · 2.3 s',
  ],
])('says what came back', (given, expected) => expect(replyWords(given)).toBe(expected));
test('says how many rows a command changed', () =>
  expect(replyWords({ kind: 'command', command: 'UPDATE', rowCount: 3, notices: [], durationMs: 1 })).toBe(
    'UPDATE, 3 rows · 1 ms',
  ));
test('rounds milliseconds', () => expect(durationWords(12.4)).toBe('12 ms'));

test('draws a small result whole', () =>
  expect(rowWindow(200, 29, 0, 300)).toEqual({ first: 0, end: 200, before: 0, after: 0 }));
test('draws what is seen of a large one, and its height stays the same', () => {
  for (const scrollTop of [0, 500, 100_000, 289_700]) {
    const { first, end, before, after } = rowWindow(10_000, 29, scrollTop, 300);
    expect(first * 29).toBeLessThanOrEqual(scrollTop);
    expect(end * 29).toBeGreaterThanOrEqual(Math.min(10_000 * 29, scrollTop + 300));
    expect(end - first).toBeLessThan(60);
    expect(before + after + (end - first) * 29).toBe(10_000 * 29);
  }
});
test('gives every column room for its longest cell within limits', () =>
  expect(
    columnWidths(
      ['id', 'note', 'long'],
      [
        ['1', null, 'x'.repeat(99)],
        ['12345678', 'ab', 'y'],
      ],
    ),
  ).toEqual([8, 6, 44]));
