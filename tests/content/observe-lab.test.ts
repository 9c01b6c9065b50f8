import { PGlite } from '@electric-sql/pglite';
import { pg_stat_statements } from '@electric-sql/pglite/contrib/pg_stat_statements';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatasetBundle } from '#catalog/dataset-bundle.ts';
import { ProblemList } from '#catalog/problem-list.ts';
import { type ObservePanel, readObserveLab } from '#catalog/read-observe-lab.ts';
import { EngineError } from '#engine/engine-error.ts';
import type { EngineHost } from '#engine/host.ts';
import { serverBinaries, startEmbeddedServer } from '#engine/postgres/embedded-server.ts';
import type { EmbeddedServer } from '#engine/postgres/embedded-server.ts';
import { nodeHost } from '#engine/postgres/node-host.ts';
import { serverHost } from '#engine/postgres/server-host.ts';
import type { Session } from '#engine/session.ts';

const problems = new ProblemList();
const lab = await readObserveLab(process.cwd(), problems);
const panels = lab.groups.flatMap((group) => group.panels);
const { snapshots } = JSON.parse(readFileSync('public/data/datasets/driverconnect.json', 'utf8')) as DatasetBundle;

type Row = Record<string, string | null>;

function panel(slug: string): ObservePanel {
  const found = panels.find((one) => one.slug === slug);
  if (!found) throw new Error(`no panel ${slug}`);
  return found;
}

/** Runs a panel as the page does: counters written out, its first statement, its query. */
async function rowsOf(session: Session, { sql, first }: ObservePanel): Promise<Row[]> {
  if (first !== undefined) await session.run(first);
  await session.run('select pg_stat_force_next_flush()');
  const reply = await session.run(sql);
  if (reply.kind !== 'rows') throw new Error(`no rows from ${sql}`);
  return reply.rows.map((row) => Object.fromEntries(reply.fields.map(({ name }, at) => [name, row[at] ?? null])));
}

async function codeOf(session: Session, sql: string): Promise<string> {
  try {
    await session.run(sql);
    return 'accept';
  } catch (error) {
    if (error instanceof EngineError) return error.code;
    throw error;
  }
}

/** Does the work of the page, which makes something to see in most panels. */
async function work(session: Session): Promise<void> {
  for (const { name, sql, expect: expected } of lab.work) {
    const outcome = expected === 'accept' ? 'accept' : expected.refuse;
    expect(await codeOf(session, sql), name).toBe(outcome);
  }
}

const plain = panels.filter(({ needs }) => needs === undefined);

it('has no fault in its files', () => expect(problems.all).toEqual([]));

/** What holds on every engine. */
function sameEverywhere(open: () => Promise<Session>): void {
  let session: Session;
  beforeAll(async () => {
    session = await open();
  }, 120_000);
  const rows = (slug: string): Promise<Row[]> => rowsOf(session, panel(slug));
  const names = async (slug: string, column: string): Promise<(string | null)[]> =>
    (await rows(slug)).map((row) => row[column] ?? null);

  it.each(plain)('$slug runs on what nobody has touched', async (one) => {
    await expect(rowsOf(session, one)).resolves.toBeInstanceOf(Array);
  });

  it('unused, redundant, invalid: nothing is wrong with the dataset at first', async () => {
    expect(await rows('unused-indexes')).toEqual([]);
    expect(await rows('redundant-indexes')).toEqual([]);
    expect(await rows('invalid-indexes')).toEqual([]);
  });

  it('the work is done, a second time too', async () => {
    await work(session);
    await work(session);
  }, 60_000);

  it('tables read whole are counted with their rows', async () => {
    const jobs = (await rows('table-scans')).find(({ table }) => table === 'jobs');
    expect(Number(jobs?.['read_whole'])).toBeGreaterThan(0);
    expect(Number(jobs?.['by_index'])).toBeGreaterThan(0);
  });
  it('an index that nothing has used is told, and no longer once it has served', async () => {
    expect(await names('unused-indexes', 'index')).toContain('jobs_note');
    await session.run('set enable_seqscan = off');
    await session.run(`select count(*) from jobs where note = 'x'`);
    await session.run('reset enable_seqscan');
    expect(await names('unused-indexes', 'index')).not.toContain('jobs_note');
  });
  it('an index that another one serves is told', async () =>
    expect((await rows('redundant-indexes')).map(({ redundant, served_by }) => `${redundant} ${served_by}`)).toEqual([
      'jobs_driver jobs_driver_status',
    ]));
  it('an index that was left invalid is told', async () =>
    expect(await names('invalid-indexes', 'index')).toEqual(['jobs_one_weight']));
  it('foreign keys that an index leads to are not told', async () => {
    const keys = await names('foreign-keys-without-index', 'foreign_key');
    expect(keys).toContain('jobs_customer_id_fkey');
    expect(keys).not.toContain('jobs_driver_id_fkey');
    expect(keys).not.toContain('stops_job_id_fkey');
  });
  it('dead rows and updates are counted', async () => {
    expect(await names('dead-rows', 'table')).toContain('jobs');
    const jobs = (await rows('hot-updates')).find(({ table }) => table === 'jobs');
    expect(Number(jobs?.['hot'])).toBeLessThan(Number(jobs?.['updates']));
  });
  it('a table without statistics is told until it is analysed', async () => {
    expect(await names('never-analysed', 'table')).toContain('imports');
    await session.run('analyze imports');
    expect(await names('never-analysed', 'table')).not.toContain('imports');
  });
  it('a sequence near its end is told with its share', async () =>
    expect((await rows('sequences')).find(({ sequence }) => sequence === 'public.tickets')).toMatchObject({
      type: 'smallint',
      last_value: '31000',
      percent_used: '94.61',
    }));
  it('sizes and shares of pages have a line for each table', async () => {
    expect(await names('table-sizes', 'table')).toContain('jobs');
    expect(await names('cache-hit', 'table')).toContain('jobs');
  });
  it('settings tell what was set', async () => {
    await session.run(`set work_mem = '3MB'`);
    expect((await rows('settings-changed')).find(({ name }) => name === 'work_mem')).toMatchObject({ setting: '3072' });
    await session.run('reset work_mem');
  });
  it('locks of a prepared transaction are told with what they refuse, and so is the transaction', async () => {
    expect(await rows('locks-held')).toEqual([]);
    for (const sql of lab.hold) await session.run(sql);
    expect((await rows('locks-held')).map(({ held_by, relation, mode }) => `${held_by} ${relation} ${mode}`)).toEqual([
      'prepared held_by_the_lab depots ShareRowExclusiveLock',
      'prepared held_by_the_lab jobs RowExclusiveLock',
    ]);
    expect(await names('long-transactions', 'who')).toEqual(['prepared held_by_the_lab']);
    expect(await codeOf(session, 'lock table depots in row exclusive mode nowait')).toBe('25P01');
    // None of them waits for what is held, which in the page would be for ever.
    for (const one of plain) await rowsOf(session, one);
    await session.run('begin');
    expect(await codeOf(session, 'lock table depots in row exclusive mode nowait')).toBe('55P03');
    await session.run('rollback');
    for (const sql of lab.release) await session.run(sql);
    expect(await rows('locks-held')).toEqual([]);
    expect(await rows('long-transactions')).toEqual([]);
  });

  it('versions differ as the panels say', async () => {
    const { major } = session.capabilities;
    const has = async (from: string): Promise<boolean> =>
      (await codeOf(session, `select ${from} limit 0`)) === 'accept';
    expect(await has('last_seq_scan, last_idx_scan from pg_stat_user_tables')).toBe(major >= 16);
    expect(await has('last_idx_scan from pg_stat_user_indexes')).toBe(major >= 16);
    expect(await has('* from pg_stat_io')).toBe(major >= 16);
    expect(await codeOf(session, 'show autovacuum_vacuum_max_threshold')).toBe(major >= 18 ? 'accept' : '42704');
    expect(await has('waitstart from pg_locks')).toBe(true);
  });

  it('what is refused by a lock is what the column says', async () => {
    const conflicts: [string, string][] = [
      ['row exclusive', 'share'],
      ['share', 'row exclusive'],
      ['share update exclusive', 'share update exclusive'],
      ['exclusive', 'row share'],
    ];
    for (const [held, asked] of conflicts) {
      await session.run('begin');
      await session.run(`lock table depots in ${held} mode`);
      await session.run(`prepare transaction 'conflict'`);
      await session.run('begin');
      expect(await codeOf(session, `lock table depots in ${asked} mode nowait`), `${asked} beside ${held}`).toBe(
        '55P03',
      );
      await session.run('rollback');
      await session.run(`rollback prepared 'conflict'`);
    }
  });

  it('empty space in a table is near what VACUUM FULL finds', async () => {
    await session.run('create table half as select * from jobs');
    const estimate = async (): Promise<{ pages: number; needed: number }> => {
      const row = (await rows('table-bloat')).find(({ table }) => table === 'half');
      return { pages: Number(row?.['pages']), needed: Number(row?.['pages_needed']) };
    };
    const full = await estimate();
    expect(full.needed / full.pages).toBeGreaterThan(0.88);
    expect(full.needed / full.pages).toBeLessThan(1.12);
    await session.run('delete from half where id % 2 = 0');
    const halved = await estimate();
    expect(halved.pages).toBe(full.pages);
    await session.run('vacuum full half');
    const after = await estimate();
    expect(halved.needed / after.pages).toBeGreaterThan(0.88);
    expect(halved.needed / after.pages).toBeLessThan(1.12);
  }, 60_000);

  it('empty space in a B-tree is near what REINDEX finds', async () => {
    await session.run('create index half_reference on half (reference)');
    await session.run('create index half_customer on half (customer_id)');
    await session.run('create index half_status on half (status, priority)');
    await session.run('delete from half where id % 3 > 0');
    await session.run('vacuum half');
    const told = await rows('index-bloat');
    await session.run('reindex table half');
    for (const name of ['half_reference', 'half_customer', 'half_status']) {
      const needed = Number(told.find(({ index }) => index === name)?.['pages_needed']);
      const reply = await session.run(`select pg_relation_size('${name}') / 8192`);
      const own = Number(reply.kind === 'rows' ? reply.rows[0]?.[0] : 0);
      // The root and the page that tells where it is weigh more, the smaller the index.
      expect(Math.abs(needed - own), `${name}: ${needed} said, ${own} found`).toBeLessThanOrEqual(Math.max(2, own / 4));
    }
  }, 60_000);
}

describe('panels in PGlite', () => {
  let host: EngineHost;
  afterAll(() => host.close());
  sameEverywhere(async () => {
    host = nodeHost({ snapshotFile: ({ path }) => `public/${path}` });
    return host.open(snapshots['busy']!);
  });
});

describe.each([15, 18] as const)('panels on a PostgreSQL %d server', async (major) => {
  const binaries = await serverBinaries(major);
  describe.skipIf(binaries === null)('that is installed', () => {
    let server: EmbeddedServer;
    let host: EngineHost;
    afterAll(async () => {
      await host.close();
      await server.stop();
    });
    sameEverywhere(async () => {
      server = await startEmbeddedServer(binaries ?? '');
      const scripts = ['schema.sql', 'busy.sql'].map((file) =>
        readFileSync(`content/datasets/driverconnect/${file}`, 'utf8'),
      );
      host = serverHost({ url: server.url, scripts: () => Promise.resolve(scripts) });
      return host.open(snapshots['busy']!);
    });
  });
});

describe('statements by total time', () => {
  const { sql } = panel('top-statements');

  it('tell what was run, once the extension is there', async () => {
    const database = await PGlite.create({ extensions: { pg_stat_statements } });
    try {
      await database.exec(
        'create extension pg_stat_statements; create table t as select n from generate_series(1, 500) n',
      );
      await database.query('select pg_stat_statements_reset()');
      for (const n of [1, 2, 3]) await database.query(`select count(*) from t where n > ${n}`);
      const { rows } = await database.query<Record<string, unknown>>(sql);
      expect(rows.find(({ query }) => String(query).includes('from t where n >'))).toMatchObject({
        calls: 3,
        query: 'select count(*) from t where n > $1',
      });
      for (const list of ['1', '1, 2', '1, 2, 3']) await database.query(`select sum(n) from t where n in (${list}, 9)`);
      const again = await database.query<Record<string, unknown>>(sql);
      expect(again.rows.find(({ query }) => String(query).includes('sum(n)'))).toMatchObject({ calls: 3 });
    } finally {
      await database.close();
    }
  }, 60_000);

  it('are refused where it is not', async () => {
    const host = nodeHost({ snapshotFile: ({ path }) => `public/${path}` });
    try {
      expect(await codeOf(await host.open(snapshots['friendly']!), sql)).toBe('42P01');
    } finally {
      await host.close();
    }
  });
});
