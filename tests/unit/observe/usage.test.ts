import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineHost } from '#engine/host.ts';
import { serverBinaries, startEmbeddedServer } from '#engine/postgres/embedded-server.ts';
import { serverHost } from '#engine/postgres/server-host.ts';
import type { Session } from '#engine/session.ts';
import { observeUsage } from '#observe/usage.ts';
import { snapshotOf, testHost } from '../../support/driverconnect.ts';

let host: EngineHost;
let session: Session;

beforeAll(async () => {
  host = testHost();
  session = await host.spare(await snapshotOf('friendly'));
});
afterAll(() => host.close());

const run = async (...texts: string[]): Promise<void> => {
  for (const text of texts) await session.run(text);
};
const identity = async (): Promise<unknown> => {
  const reply = await session.run(`select current_user, session_user, current_setting('search_path')`);
  return reply.kind === 'rows' ? reply.rows[0] : reply;
};

describe('sizes and use', () => {
  it('count the rows of small tables, whatever was estimated, and no scan of its own', async () => {
    const before = await observeUsage(session);
    await run(`insert into depots (name, province, kind) values ('Test', 'Trat', 'depot')`);
    const after = await observeUsage(session);
    expect(after.tables['depots']).toMatchObject({ isExact: true, rows: (before.tables['depots']?.rows ?? 0) + 1 });
    expect(after.tables['jobs']?.seqScans).toBe(before.tables['jobs']?.seqScans);
  });

  it('tell scans of tables and of indexes, and when the last was', async () => {
    const before = await observeUsage(session);
    await run(
      'select count(*) from drivers',
      'set enable_seqscan = off',
      'select * from drivers where id = 1',
      'reset enable_seqscan',
    );
    const { tables } = await observeUsage(session);
    expect(tables['drivers']?.seqScans).toBe((before.tables['drivers']?.seqScans ?? 0) + 1);
    expect(tables['drivers']?.indexScans).toBe((before.tables['drivers']?.indexScans ?? 0) + 1);
    expect(tables['drivers']?.indexes['drivers_pkey']).toMatchObject({ scans: 1, bytes: 16384 });
    expect(tables['drivers']?.indexes['drivers_pkey']?.lastScan).toMatch(/^\d{4}-/);
    expect(tables['drivers']?.indexes['drivers_licence_no_key']).toMatchObject({ scans: 0, lastScan: null });
  });

  it('are read inside an open transaction, which stays as it is, and say that it is not counted', async () => {
    await run(
      'begin',
      `insert into depots (name, province, kind) values ('Open', 'Trat', 'depot')`,
      'set local search_path = app, public',
    );
    const before = await identity();
    const open = await observeUsage(session);
    expect(open.isComplete).toBe(false);
    expect(open.tables['depots']?.isExact).toBe(true);
    expect(await identity()).toEqual(before);
    await run('rollback');
    expect((await observeUsage(session)).isComplete).toBe(true);
    expect(await identity()).toEqual(['app_owner', 'app_owner', 'public']);
  });

  it('do not wait for a table that a prepared transaction has locked against everything', async () => {
    await run('begin', 'alter table documents add column extra int', `prepare transaction 'holds'`);
    const { tables } = await observeUsage(session);
    expect(tables['documents']).toMatchObject({ bytes: null, indexBytes: null, isExact: false });
    expect(tables['documents']?.indexes['documents_pkey']?.bytes).toBeNull();
    expect(tables['depots']?.isExact).toBe(true);
    await run(`rollback prepared 'holds'`);
    expect((await observeUsage(session)).tables['documents']?.isExact).toBe(true);
  });

  it('sum partitions up, and tell how far a sequence has come', async () => {
    await run(
      'create table marks (at date) partition by range (at)',
      `create table marks_old partition of marks for values from ('2024-01-01') to ('2025-01-01')`,
      `insert into marks select '2024-03-01' from generate_series(1, 1000)`,
      'create sequence tickets',
      `select nextval('tickets')`,
    );
    const { tables, sequences } = await observeUsage(session);
    expect(tables['marks']?.bytes).toBe(tables['marks_old']?.bytes);
    expect(tables['marks_old']).toMatchObject({ rows: 1000, isExact: true });
    expect(tables['marks']?.isExact).toBe(false);
    expect(sequences['tickets']).toEqual({ lastValue: '1', maxValue: '9223372036854775807' });
    await run('drop table marks', 'drop sequence tickets');
  });
});

const binaries = await serverBinaries(15);

describe.skipIf(binaries === null)('on a PostgreSQL 15 server', () => {
  it('have no time of the last use', async () => {
    const server = await startEmbeddedServer(binaries ?? '');
    const script = 'create table t (id int primary key); insert into t values (1);';
    const old = serverHost({ url: server.url, scripts: () => Promise.resolve([script]) });
    try {
      const own = await old.open({ id: 'test/usage', hash: 'usage', path: '', bytes: 1 });
      await own.run('select count(*) from t');
      expect((await observeUsage(own)).tables['t']).toMatchObject({
        rows: 1,
        isExact: true,
        seqScans: 1,
        lastSeqScan: null,
      });
    } finally {
      await old.close();
      await server.stop();
    }
  });
});
