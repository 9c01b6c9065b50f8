import { afterAll, expect, test } from 'vitest';
import { idleThreads } from '#engine/postgres/node-threads.ts';
import { cell, codeOf, startState, testHost } from './engine-snapshot.ts';

const host = testHost();
afterAll(() => host.close());

test('a database that runs in the thread of another one knows nothing of it', async () => {
  const first = await host.spare(startState);
  await first.run('create table left_behind (n int)');
  await first.run("set statement_timeout = '7s'");
  await first.run('prepare kept as select 1');
  await first.run('create temp table in_passing (n int)');
  await first
    .run("select set_config('app.seen', 'yes', false), setseed(0.5), lastval() is null")
    .catch(() => undefined);
  await first.close();
  // Other files of tests may have left threads here too; the one used last is taken first.
  const waiting = idleThreads();
  expect(waiting).toBeGreaterThan(0);
  const second = await host.spare(startState);
  expect(idleThreads()).toBe(waiting - 1);
  expect(await cell(second, "select to_regclass('left_behind') is null and to_regclass('in_passing') is null")).toBe(
    't',
  );
  expect(await cell(second, "select current_setting('statement_timeout')")).not.toBe('7s');
  expect(await cell(second, "select coalesce(current_setting('app.seen', true), '')")).toBe('');
  expect(await cell(second, 'select count(*) from pg_prepared_statements')).toBe('0');
  expect(await cell(second, 'select count(*) from few')).toBe('3');
  await second.close();
});

test('a database closed inside a transaction leaves its thread to the next', async () => {
  const first = await host.spare(startState);
  await first.run('begin');
  await first.run('delete from few');
  await first.close();
  const second = await host.spare(startState);
  expect(await cell(second, 'select count(*) from few')).toBe('3');
  await second.close();
});

test('a thread that was stopped in the middle of a statement ends with it', async () => {
  const waiting = idleThreads();
  const session = await host.spare(startState);
  expect(idleThreads()).toBe(waiting - 1);
  expect(await codeOf(session.run('select pg_sleep(60)', { timeoutMs: 50 }))).toBe('engine.timeout');
  await session.close();
  expect(idleThreads()).toBe(waiting - 1);
});
