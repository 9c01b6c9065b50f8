import { expect, test } from 'vitest';
import { recordFrom, type MigrationSteps } from '../../../src/progress/migrate.ts';

const entry = { status: 'attempted', changedAt: '2026-11-23T08:00:00.000Z' };

const outcome = (value: unknown, chain?: MigrationSteps, target?: number) => recordFrom(value, chain, target).outcome;

test('fills in fields that an older page did not write', () =>
  expect(recordFrom({ version: 1, exercises: { a: entry } })).toMatchObject({
    outcome: 'read',
    record: { lessons: {}, exercises: { a: { attempts: 0, hintsShown: 0, lastVerdict: null } } },
  }));

test('takes every step in turn, so that each sees the version before it', () => {
  const seen: unknown[] = [];
  const step = (record: Record<string, unknown>) => {
    seen.push(record['version']);
    return record;
  };
  recordFrom({ version: 1 }, { 1: step, 2: step, 3: step }, 4);
  expect(seen).toEqual([1, 2, 3]);
});

test('refuses a version it has no step for', () => expect(outcome({ version: 1 }, {}, 2)).toBe('unreadable'));
test('leaves a newer version alone', () => expect(outcome({ version: 2 })).toBe('newer'));
test.each([[null], ['text'], [[]], [{}], [{ version: '1' }], [{ version: 0.5 }]])('does not read %j', (value) =>
  expect(outcome(value)).toBe('unreadable'),
);
