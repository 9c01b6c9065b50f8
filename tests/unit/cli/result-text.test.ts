import { expect, test } from 'vitest';
import { errorText, resultText, trimmedLines } from '../../../src/cli/prove/result-text.ts';
import type { Cell, RowsReply } from '../../../src/engine/session.ts';

function rows(columns: [name: string, typeOid: number][], cells: Cell[][]): RowsReply {
  const fields = columns.map(([name, typeOid]) => ({ name, typeOid }));
  return {
    kind: 'rows',
    command: 'SELECT',
    fields,
    rows: cells,
    rowCount: cells.length,
    truncated: false,
    notices: [],
    durationMs: 1,
  };
}

test('numbers stand to the right, text to the left, NULL is written out, no line ends in a space', () => {
  const reply = rows(
    [
      ['jobs', 20],
      ['nickname', 25],
    ],
    [
      ['12', 'Nok'],
      ['3', null],
    ],
  );
  expect(resultText(reply)).toBe(
    ['jobs | nickname', '-----+---------', '  12 | Nok', '   3 | NULL', '(2 rows)'].join('\n'),
  );
});
test('one row is a row', () => expect(resultText(rows([['a', 25]], [['x']]))).toBe('a\n-\nx\n(1 row)'));
test('no rows still show their columns', () =>
  expect(resultText(rows([['a', 25]], []))).toBe('a\n-\n\n(0 rows)'.replace('\n\n', '\n')));
test('wide letters count as one', () =>
  expect(
    resultText(
      rows(
        [
          ['a', 25],
          ['b', 25],
        ],
        [['ดี😀', 'x']],
      ),
    ).split('\n')[2],
  ).toBe('ดี😀 | x'));
test('a line break inside a cell is shown', () =>
  expect(resultText(rows([['a', 25]], [['x\ny']])).split('\n')[2]).toBe('x↵y'));

test.each([
  ['UPDATE', 3, 'UPDATE 3'],
  ['INSERT', 2, 'INSERT 0 2'],
  ['CREATE TABLE', null, 'CREATE TABLE'],
])('%s without rows is its command tag', (command, rowCount, text) => {
  expect(resultText({ kind: 'command', command, rowCount, notices: [], durationMs: 1 })).toBe(text);
});

test('an error is its SQLSTATE and message', () => {
  expect(errorText({ engine: 'postgres', code: '42703', message: 'column "x" does not exist' })).toBe(
    'ERROR 42703: column "x" does not exist',
  );
});
test('comparing ignores spaces at line ends and blank last lines', () =>
  expect(trimmedLines('a  \nb\n\n')).toBe('a\nb'));
