import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EngineHost } from '#engine/host.ts';
import { serverBinaries, startEmbeddedServer } from '#engine/postgres/embedded-server.ts';
import type { EmbeddedServer } from '#engine/postgres/embedded-server.ts';
import { serverHost } from '#engine/postgres/server-host.ts';
import type { Session } from '#engine/session.ts';
import { cell, codeOf, rowsOf, startScript, startState } from './engine-snapshot.ts';

const binaries = await serverBinaries(18);
const hostOn = (url: string) => serverHost({ url, scripts: () => Promise.resolve([startScript]) });

test('a server that is not there makes the engine unavailable', async () => {
  expect(await codeOf(hostOn('postgres://postgres@127.0.0.1:1/postgres').open(startState))).toBe('engine.unavailable');
});

describe.skipIf(binaries === null)('on a PostgreSQL 18 server', () => {
  let server: EmbeddedServer;
  let host: EngineHost;
  let session: Session;
  beforeAll(async () => {
    server = await startEmbeddedServer(binaries ?? '');
    host = hostOn(server.url);
    session = await host.open(startState);
  });
  afterAll(async () => {
    await host.close();
    await server.stop();
  });

  test('the session is the learner, with the pins of PGlite', async () => {
    expect(await cell(session, `select session_user || ' ' || current_setting('search_path')`)).toBe(
      'app_owner public',
    );
    expect(await cell(session, 'show default_statistics_target')).toBe('400');
    expect(session.capabilities).toMatchObject({ major: 18, secondHolder: 'connection', superuser: 'postgres' });
  });

  test('the learner may make schemas, as in PGlite', async () => {
    expect(await session.run('create schema of_its_own')).toMatchObject({ command: 'CREATE SCHEMA' });
  });

  test('cells are text, and NULL is not the empty string', async () => {
    const reply = await session.run(`select 9007199254740993, 1.50, timestamptz '2026-01-02 03:04+07', true, null, ''`);
    expect(rowsOf(reply)).toEqual([['9007199254740993', '1.50', '2026-01-01 20:04:00+00', 't', null, '']]);
  });

  test('the portal limits rows, and a write completes', async () => {
    expect(await session.run('select 1 from many a, many b', { maxRows: 501 })).toMatchObject({
      rowCount: 501,
      truncated: true,
    });
    await session.run('begin');
    await session.run(`update many set pad = 'y' returning n`, { maxRows: 5 });
    expect(await cell(session, `select count(*) from many where pad = 'y'`)).toBe('3000');
    await session.run('rollback');
  });

  test.each([
    ['copy few from stdin', 'engine.refused'],
    [`copy few to program 'cat'`, 'engine.refused'],
    ['set temp_file_limit = -1', '42501'],
    ['select * from few where id = $1', '42P02'],
  ])('%s fails with %s', async (text, expected) => {
    expect(await codeOf(session.run(text))).toBe(expected);
  });

  test('a second connection waits for no lock it may not have', async () => {
    const second = await session.sibling?.();
    await session.run('begin');
    await session.run(`update few set word = 'held' where id = 1`);
    expect(await codeOf(second?.run('select * from few where id = 1 for update nowait') ?? Promise.resolve())).toBe(
      '55P03',
    );
    await session.run('rollback');
    await second?.close();
  });

  test('a spare is a database of its own, and what it leaves behind is gone with it', async () => {
    const spare = await host.spare(startState);
    await spare.run('delete from few');
    await spare.run('create role left_behind');
    await spare.run('begin');
    await spare.run(`insert into few values (9, 'prepared')`);
    await spare.run(`prepare transaction 'left behind'`);
    await spare.close();
    expect(await cell(session, 'select count(*) from few')).toBe('3');
    expect(await cell(session, `select count(*) from pg_roles where rolname = 'left_behind'`)).toBe('0');
    expect(await cell(session, `select count(*) from pg_database where datname like 'querywright%'`)).toBe('2');
  });

  test('past its time a statement ends the session, and restore gives the start state back', async () => {
    const visit = await host.open(startState);
    await visit.run('delete from few');
    expect(await codeOf(visit.run('select pg_sleep(60)', { timeoutMs: 100 }))).toBe('engine.timeout');
    session = await host.restore();
    expect(await cell(session, 'select count(*) from few')).toBe('3');
    expect(
      await cell(
        session,
        `select count(*) from pg_stat_activity where query like '%pg_sleep(60)%' and pid <> pg_backend_pid()`,
      ),
    ).toBe('0');
  });

  test('close leaves no database and no role on the server', async () => {
    const other = hostOn(server.url);
    await other.open(startState);
    await other.close();
    expect(await cell(session, `select count(*) from pg_database where datname like 'querywright%'`)).toBe('2');
  });
});
