import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EngineHost } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';
import { cell, codeOf, startState, testHost } from './engine-snapshot.ts';

let host: EngineHost;
let session: Session;
beforeAll(async () => {
  host = testHost();
  session = await host.open(startState);
});
afterAll(() => host.close());

const dumped = async (...args: string[]): Promise<string> => new TextDecoder().decode(await session.dump!(args));

test('the dump holds tables, rows past row security, and policies', async () => {
  const script = await dumped();
  expect(script).toMatch(/^--\n-- PostgreSQL database dump/);
  expect(script).toContain('CREATE TABLE public.many');
  expect(script).toContain(`('somebody', 'theirs')`);
  expect(script).toContain('CREATE POLICY own_rows');
});

test('arguments reach pg_dump', async () => {
  expect(await dumped('--schema-only')).not.toContain('INSERT INTO');
});

test('the session is left as it was', async () => {
  await session.run(`set search_path = app, public`);
  await session.run(`set work_mem = '1MB'`);
  await session.run(`prepare kept as select 1`);
  const before = await cell(session, `select session_user || current_user || current_setting('role')`);
  await dumped('--schema-only');
  expect(await cell(session, `select session_user || current_user || current_setting('role')`)).toBe(before);
  expect(await cell(session, 'show search_path')).toBe('app, public');
  expect(await cell(session, 'show work_mem')).toBe('1MB');
  expect(await cell(session, 'execute kept')).toBe('1');
  expect(await codeOf(session.run('set temp_file_limit = -1'))).toBe('42501');
});

test('inside a transaction it is refused, and the transaction goes on', async () => {
  await session.run('begin');
  expect(await codeOf(session.dump!())).toBe('25001');
  expect(await cell(session, 'select 1')).toBe('1');
  await session.run('rollback');
});

test('a setting made to look like a statement stays a setting', async () => {
  const path = 'public;create/**/role/**/sneaked/**/superuser';
  await session.run(`select set_config('search_path', '${path}', false)`);
  await dumped('--schema-only');
  expect(await cell(session, `select current_setting('search_path')`)).toBe(path);
  expect(await cell(session, `select count(*) from pg_roles where rolname = 'sneaked'`)).toBe('0');
});
