import { expect, test } from 'vitest';
import type { Cell, RowsReply } from '#engine/session.ts';
import { cellParts, controlName, isLong } from '#elements/cell/cell-parts.ts';
import { isNumeric } from '#elements/cell/type-oids.ts';
import { durationWords, replyWords } from '#elements/result-table/reply-words.ts';
import { columnWidth, columnWidths } from '#elements/result-table/column-widths.ts';
import { bodyHeight, rowWindow, scrollTopFor, tallestBody } from '#elements/result-table/window.ts';

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
  ['a  b c', 'a<space><space>b c'],
  ['a\rb', 'a<control>b'],
  ['abc\u202ecba', 'abc<control>cba'],
  ['ส้ม\u200bตำ', 'ส้ม<control>ตำ'],
  ['👩‍🚀', '👩‍🚀'],
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
test('a result taller than a browser can hold keeps within the limit and still reaches its last row', () => {
  const [rowCount, rowHeight, view] = [1_000_000, 29, 300];
  const height = bodyHeight(rowCount, rowHeight);
  expect(height).toBe(tallestBody);
  for (let scrollTop = 0; scrollTop <= height - view; scrollTop += 104_729) {
    const { first, end, before, after } = rowWindow(rowCount, rowHeight, scrollTop, view);
    expect(before + (end - first) * rowHeight + after).toBeCloseTo(height, 3);
    expect(before).toBeLessThanOrEqual(scrollTop);
    expect(before + (end - first) * rowHeight).toBeGreaterThanOrEqual(Math.min(height, scrollTop + view));
    expect(end - first).toBeLessThan(60);
  }
  expect(rowWindow(rowCount, rowHeight, 0, view).first).toBe(0);
  expect(rowWindow(rowCount, rowHeight, height - view, view).end).toBe(rowCount);
});
test.each([
  [1_000, 0],
  [1_000, 999],
  [1_000_000, 0],
  [1_000_000, 654_321],
  [1_000_000, 999_999],
])('of %i rows, row %i is drawn where it was scrolled to', (rowCount, row) => {
  const top = scrollTopFor(row, rowCount, 29, 5_000, 300);
  const { first, end } = rowWindow(rowCount, 29, top, 300);
  expect(first).toBeLessThanOrEqual(row);
  expect(end).toBeGreaterThan(row);
});
test('a row in sight is not scrolled', () => expect(scrollTopFor(12, 1_000, 29, 300, 300)).toBe(300));

test('gives every column room for its longest cell within limits', () =>
  expect(
    columnWidths(
      [
        { name: 'id', typeOid: 23 },
        { name: 'note', typeOid: 25 },
        { name: 'long', typeOid: 25 },
      ],
      [
        ['1', null, 'x'.repeat(99)],
        ['12345678', 'ab', 'y'],
      ],
    ),
  ).toEqual([8, 6, 44]));
test('fits a column to its longest cell when asked', () =>
  expect(columnWidth('long', 25, [['x'.repeat(99)]], 0, 240)).toBe(99));
test('names control characters', () =>
  expect(['\r', '\u202e', '\0'].map(controlName)).toEqual(['CR', 'U+202E', 'U+0000']));
