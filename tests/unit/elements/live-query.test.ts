import { expect, test } from 'vitest';
import { adviceFor } from '../../../src/elements/live-query/advice.ts';

const advice = (code: string, message: string) => adviceFor(code, message, ['jobs', 'drivers']);

test('a table of the start that is gone can be put back', () =>
  expect(advice('42P01', 'relation "drivers" does not exist')).toContain('The table drivers was there at the start'));
test('a schema before the name does not hide it', () =>
  expect(advice('42P01', 'relation "public.jobs" does not exist')).toContain('The table jobs'));
test('a table that never was gets no advice', () =>
  expect(advice('42P01', 'relation "riders" does not exist')).toBeNull());
test('a failed transaction has a way out', () =>
  expect(advice('25P02', 'current transaction is aborted')).toContain('rollback'));
test('two statements are told apart from a slip', () => {
  expect(advice('42601', 'cannot insert multiple commands into a prepared statement')).toContain('One statement');
  expect(advice('42601', 'syntax error at or near "form"')).toBeNull();
});
