import { expect, test } from 'vitest';
import { nullRules, nullValue, outcomeTitle, progressWords, sizeWords } from '#elements/import-dialog/words.ts';
import { whatOf } from '#elements/export-menu/view.ts';

test.each([
  [1, '1 byte'],
  [12_345, '12 kB'],
  [1_550_000, '1.6 MB'],
  [104_000_000, '104 MB'],
])('%i is %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words));

test('each rule for NULL comes back to its own choice', () =>
  expect(nullRules.map(({ rule }) => nullValue(rule))).toEqual(nullRules.map(({ value }) => value)));

test('progress says what is kept', () => {
  const progress = { bytes: 2_000_000, totalBytes: 104_000_000, rows: 30_000 };
  expect(progressWords({ ...progress, isChecking: false })).toBe('2.0 MB of 104 MB read, 30,000 rows in the database.');
  expect(progressWords({ ...progress, isChecking: true })).toContain('nothing will be kept');
});

test.each([
  [{ kind: 'imported', rows: 1, tables: [], notes: [], durationMs: 1234 } as const, '1 row imported in 1.2 s'],
  [{ kind: 'bad-rows', bad: [], count: 3000 } as const, 'Nothing was imported: 3,000 rows did not fit'],
  [
    { kind: 'bad-rows', bad: [{ line: 1, column: null, value: null, reason: '' }], count: null } as const,
    'Nothing was imported: at least 1 row did not fit',
  ],
  [{ kind: 'cancelled' } as const, 'Cancelled. Nothing was imported'],
])('%j', (outcome, title) => expect(outcomeTitle({ ...outcome } as Parameters<typeof outcomeTitle>[0])).toBe(title));

test('a choice of the export menu stands for what leaves', () => {
  expect(whatOf('table:public.table:x')).toEqual({ kind: 'table', table: 'public.table:x' });
  expect(whatOf('result')).toEqual({ kind: 'result' });
  expect(whatOf('database')).toEqual({ kind: 'database' });
});
