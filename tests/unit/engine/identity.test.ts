import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asObserver, becomeLearner, peek } from '#engine/postgres/identity.ts';
import type { Session } from '#engine/session.ts';
import { cell, codeOf, startState, testHost } from './engine-snapshot.ts';

const host = testHost();
let session: Session;
beforeAll(async () => {
  session = await host.open(startState);
});
beforeEach(async () => {
  await session.run('rollback');
  await becomeLearner(session);
});
afterAll(() => host.close());

const who = `select session_user || ' ' || current_user`;
const code = (text: string) => codeOf(session.run(text));

describe('the learner', () => {
  test('is the owner of the tables, and no superuser', async () => {
    expect(await cell(session, who)).toBe('app_owner app_owner');
    expect(await cell(session, `select rolsuper or rolbypassrls from pg_roles where rolname = 'app_owner'`)).toBe('f');
    expect(await cell(session, `select tableowner from pg_tables where tablename = 'few'`)).toBe('app_owner');
  });

  test.each(['reset role', 'reset session authorization', 'set role none', 'discard all'])(
    'stays the learner after %s',
    async (text) => {
      await session.run(text);
      expect(await cell(session, who)).toBe('app_owner app_owner');
    },
  );

  test.each([
    'set role postgres',
    'set temp_file_limit = -1',
    `alter system set work_mem = '1GB'`,
    'alter role app_owner superuser',
    'create role helper superuser',
    'create role helper bypassrls',
    'delete from pg_catalog.pg_class',
    'alter table pg_catalog.pg_class add column extra int',
  ])('may not %s', async (text) => {
    expect(await code(text)).toBe('42501');
  });

  test('sees only the rows a policy lets through', async () => {
    expect(await cell(session, 'select string_agg(secret, $$,$$) from private')).toBe('mine');
    await session.run('set row_security = off');
    expect(await code('select * from private')).toBe('42501');
  });

  test('may make a role and act as it', async () => {
    await session.run('begin');
    await session.run('create role reader');
    await session.run('set role reader');
    expect(await cell(session, 'select current_user')).toBe('reader');
  });

  test('may make a schema, and read the statistics of every role', async () => {
    await session.run('begin');
    expect(await code('create schema reports')).toBe('no error');
    expect(await cell(session, `select pg_has_role('pg_read_all_stats', 'usage')`)).toBe('t');
  });
});

describe('the observer', () => {
  test('is a superuser with an empty search_path, whatever the learner set', async () => {
    await session.run('set enable_seqscan = off');
    const seen = await asObserver(session, (observer) =>
      cell(
        observer,
        `select concat_ws(' ', session_user, '<' || current_setting('search_path') || '>', current_setting('enable_seqscan'))`,
      ),
    );
    expect(seen).toBe('postgres <""> on');
  });

  test('hands back the learner with every setting at its pin', async () => {
    await asObserver(session, () => session.run('set work_mem = $$1MB$$'));
    expect(await cell(session, who)).toBe('app_owner app_owner');
    expect(await cell(session, `select current_setting('work_mem') || ' ' || current_setting('search_path')`)).toBe(
      '4MB public',
    );
  });

  test('hands back the learner after a failure, and tells that failure', async () => {
    expect(await codeOf(asObserver(session, () => session.run('select 1 / 0')))).toBe('22012');
    expect(await cell(session, who)).toBe('app_owner app_owner');
  });
});

describe('a peek', () => {
  const look = (inTransaction: boolean) =>
    peek(session, (observer) => cell(observer, `${who} || current_setting('search_path')`), { inTransaction });

  test('leaves identity and settings as the learner had them', async () => {
    await session.run(`set work_mem = '1MB'`);
    expect(await look(false)).toBe('postgres postgres""');
    expect(await cell(session, who)).toBe('app_owner app_owner');
    expect(await cell(session, 'show work_mem')).toBe('1MB');
  });

  test('leaves the open transaction open, and what it did done', async () => {
    await session.run('begin');
    await session.run('delete from few');
    await session.run(`set local work_mem = '1MB'`);
    expect(await look(true)).toBe('postgres postgres""');
    expect(await cell(session, `select count(*) || ' ' || current_setting('work_mem') from few`)).toBe('0 1MB');
    expect(await cell(session, who)).toBe('app_owner app_owner');
    await session.run('rollback');
    expect(await cell(session, 'select count(*) from few')).toBe('3');
  });

  test('comes back after a failure', async () => {
    expect(await codeOf(peek(session, () => session.run('select 1 / 0')))).toBe('22012');
    expect(await cell(session, who)).toBe('app_owner app_owner');
  });
});
