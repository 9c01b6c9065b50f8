import { expect, test } from 'vitest';
import type { Notice, Reply } from '#engine/session.ts';
import type { ResultSet } from '#elements/result-sets/set.ts';
import { oneLine, openedAtFirst, setWords } from '#elements/result-sets/view.ts';

const notice: Notice = { severity: 'NOTICE', code: '00000', message: 'said' };
const command = (notices: Notice[] = []): Reply => ({
  kind: 'command',
  command: 'UPDATE',
  rowCount: 3,
  notices,
  durationMs: 2,
});
const rows: Reply = {
  kind: 'rows',
  command: 'SELECT',
  fields: [],
  rows: [],
  rowCount: 0,
  truncated: false,
  notices: [],
  durationMs: 2,
};
const set = (reply: Reply | null, more: Partial<ResultSet> = {}): ResultSet => ({
  sql: '',
  reply,
  canFetchMore: false,
  ...more,
});

test.each([
  [set(command()), 'UPDATE, 3 rows · 2 ms'],
  [set(command([notice])), 'UPDATE, 3 rows · 2 ms, 1 notice'],
  [set(command([notice, notice])), 'UPDATE, 3 rows · 2 ms, 2 notices'],
  [set(null, { error: 'ERROR 42P01: relation "x" does not exist' }), 'failed'],
  [set(null), 'did not run'],
])('says what came of a statement', (given, expected) => expect(setWords(given)).toBe(expected));
test('the last is open, and the last with rows', () =>
  expect([
    [...openedAtFirst([set(rows), set(rows), set(command())])],
    [...openedAtFirst([set(rows), set(rows)])],
    [...openedAtFirst([])],
  ]).toEqual([[2, 1], [1], []]));
test('a statement stands on one line and is cut', () => {
  expect(oneLine('select 1,\n   2\n from  t')).toBe('select 1, 2 from t');
  expect(oneLine('x'.repeat(5_000))).toHaveLength(161);
});
