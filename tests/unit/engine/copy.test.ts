import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EngineError } from '#engine/engine-error.ts';
import type { EngineHost } from '#engine/host.ts';
import { serverBinaries, startEmbeddedServer } from '#engine/postgres/embedded-server.ts';
import type { EmbeddedServer } from '#engine/postgres/embedded-server.ts';
import { serverHost } from '#engine/postgres/server-host.ts';
import type { Session } from '#engine/session.ts';
import { cell, codeOf, rowsOf, startScript, startState, testHost } from './engine-snapshot.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const copyIn = (session: Session, statement: string, text: string) => session.copyFrom!(statement, bytes(text));

async function copyOut(session: Session, statement: string): Promise<string[]> {
  const pieces: string[] = [];
  await session.copyTo!(statement, (piece) => pieces.push(new TextDecoder().decode(piece)));
  return pieces;
}

function copies(start: () => Promise<{ host: EngineHost; end: () => Promise<void> }>): void {
  let started: { host: EngineHost; end: () => Promise<void> };
  let session: Session;
  beforeAll(async () => {
    started = await start();
    session = await started.host.open(startState);
  });
  beforeEach(
    async () => void (await session.run('create temporary table if not exists t (id int primary key, word text)')),
  );
  afterAll(async () => {
    await started.host.close();
    await started.end();
  });

  test('rows sent with COPY FROM STDIN arrive, and are counted', async () => {
    await session.run('truncate t');
    const reply = await copyIn(session, 'copy t (id, word) from stdin with (format csv)', '1,"a ""b"""\n2,\n3,""\n');
    expect(reply).toMatchObject({ kind: 'command', command: 'COPY', rowCount: 3 });
    expect(rowsOf(await session.run('select * from t order by id'))).toEqual([
      ['1', 'a "b"'],
      ['2', null],
      ['3', ''],
    ]);
  });

  test('more than one message of rows arrives whole', async () => {
    await session.run('truncate t');
    const lines = Array.from({ length: 30_000 }, (_, at) => `${at},word ${at} ${'x'.repeat(30)}\n`);
    expect(await copyIn(session, 'copy t from stdin with (format csv)', lines.join(''))).toMatchObject({
      rowCount: 30_000,
    });
    expect(await cell(session, `select count(*) from t where word = 'word ' || id || ' ' || repeat('x', 30)`)).toBe(
      '30000',
    );
  });

  test('a bad row says its line, leaves nothing, and the session goes on', async () => {
    await session.run('truncate t');
    const failed: EngineError = await copyIn(session, 'copy t from stdin with (format csv)', '1,a\nx,b\n3,c\n').then(
      () => expect.unreachable(),
      (error: EngineError) => error,
    );
    expect(failed.fields).toMatchObject({ code: '22P02', where: 'COPY t, line 2, column id: "x"' });
    expect(await cell(session, 'select count(*) from t')).toBe('0');
  });

  test('what COPY TO STDOUT writes comes in pieces', async () => {
    await session.run('truncate t');
    await session.run(`insert into t select n, repeat('y', 1000) from generate_series(1, 3000) n`);
    const pieces = await copyOut(session, 'copy t to stdout with (format csv)');
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join('')).toMatch(/^1,y{1000}\n[\s\S]*\n3000,y{1000}\n$/);
  });

  test('rights are those of the learner', async () => {
    expect(await codeOf(copyIn(session, 'copy pg_catalog.pg_authid from stdin', ''))).toBe('42501');
    expect(await codeOf(copyIn(session, `copy t from '/etc/passwd'`, ''))).toBe('42501');
  });

  test('a trigger that takes another identity ends the session', async () => {
    const spare = await started.host.spare(startState);
    await spare.load(`create table watched (id int);
      create function take() returns trigger language plpgsql as $$ begin
        perform set_config('session_authorization', 'postgres', false); return new; end $$;
      create trigger take before insert on watched for each row execute function take();`);
    expect(await codeOf(copyIn(spare, 'copy watched from stdin', '1\n'))).toBe('engine.escaped');
  });

  test('COPY FROM STDIN as text is still refused', async () => {
    expect(await codeOf(session.run('copy t from stdin'))).toBe('engine.refused');
    expect(await cell(session, 'select 1')).toBe('1');
  });
}

describe('in PGlite', () => copies(async () => ({ host: testHost(), end: async () => undefined })));

const binaries = await serverBinaries(18);
describe.skipIf(binaries === null)('on a PostgreSQL 18 server', () =>
  copies(async () => {
    const server: EmbeddedServer = await startEmbeddedServer(binaries ?? '');
    const host = serverHost({ url: server.url, scripts: () => Promise.resolve([startScript]) });
    return { host, end: () => server.stop() };
  }),
);
