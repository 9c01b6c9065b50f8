import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineHost } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';
import { observeAblation } from '#observe/ablation.ts';
import type { PlanFact } from '#observe/facts.ts';
import { observeAttemptPlan, observePlan } from '#observe/plan.ts';
import { observeSchema } from '#observe/schema.ts';
import { snapshotOf, testHost } from '../../support/driverconnect.ts';

let host: EngineHost;
let session: Session;

beforeAll(async () => {
  host = testHost();
  session = await host.spare(await snapshotOf('friendly'));
  await session.load(`
    create table parents (id int primary key, name text);
    create table children (id int primary key, parent_id int references parents, kind int, pad text);
    insert into parents select n, 'p' || n from generate_series(1, 500) n;
    insert into children select n, n % 400 + 1, n % 97, repeat('x', 60) from generate_series(1, 20000) n;
  `);
});
afterAll(() => host.close());

const plan = (sql: string, after: 'nothing' | 'analyze' | 'vacuum' = 'analyze'): Promise<PlanFact> =>
  observePlan(session, { operand: 'workload.sql#q', sql, after });

/** Runs DDL, observes, and drops what the DDL made. */
async function withIndex<T>(ddl: string, name: string, observe: () => Promise<T>): Promise<T> {
  await session.run(ddl);
  try {
    return await observe();
  } finally {
    await session.run(`drop index ${name}`);
  }
}

const byKind = 'select id from children where kind = 5';

describe('plans', () => {
  it('count the pages of a sequential scan', async () => {
    const found = await plan(byKind);
    expect(found.root['Node Type']).toBe('Seq Scan');
    const size = await session.run(`select pg_relation_size('children') / 8192`);
    expect(size.kind === 'rows' && size.rows[0]?.[0]).toBe(String(found.buffers));
  });

  it('count the same pages every time', async () => {
    const first = (await plan(byKind)).buffers;
    expect([(await plan(byKind)).buffers, (await plan(byKind)).buffers]).toEqual([first, first]);
  });

  it('name the indexes they use, with table and keys, bitmap scans included', async () => {
    const found = await withIndex('create index c on children (kind, id)', 'c', () => plan(byKind, 'vacuum'));
    expect(found.indexes).toEqual({ c: { table: 'children', columns: ['kind', 'id'] } });
    expect(found.buffers).toBeLessThan(20);
  });

  it('take no notice of planner settings of the learner', async () => {
    await session.run('set enable_seqscan = off');
    const found = await plan(byKind);
    expect(found.root['Node Type']).toBe('Seq Scan');
    expect(found.settings).not.toHaveProperty('enable_seqscan');
  });

  it('answer from the index alone after VACUUM', async () => {
    const found = await withIndex('create index c on children (kind) include (id)', 'c', () => plan(byKind, 'vacuum'));
    expect(found.root).toMatchObject({ 'Node Type': 'Index Only Scan', 'Heap Fetches': 0 });
  });

  it('analyse the tables of the plan, and only when asked', async () => {
    await session.load(`create table fresh as select n from generate_series(1, 3000) n`);
    const estimated = async (after: 'nothing' | 'analyze') =>
      (await plan('select * from fresh', after)).root['Plan Rows'];
    expect(await estimated('nothing')).not.toBe(3000);
    expect(await estimated('analyze')).toBe(3000);
  });

  it('undo what a query writes', async () => {
    const found = await plan('update children set kind = 1 where id = 3 returning id');
    expect(found.root['Node Type']).toBe('ModifyTable');
    const reply = await session.run('select kind from children where id = 3');
    expect(reply.kind === 'rows' && reply.rows).toEqual([['3']]);
  });

  it('count what the check of a foreign key reads', async () => {
    const remove = 'delete from parents where id = 450';
    const slow = await plan(remove);
    const fast = await withIndex('create index c on children (parent_id)', 'c', () => plan(remove));
    expect(slow.triggers).toMatchObject({ names: ['children_parent_id_fkey'], calls: 1 });
    expect(slow.buffers).toBeGreaterThan(200);
    expect(fast.buffers).toBeLessThan(20);
  });

  it('carry the error of a query that fails', async () => {
    expect((await plan('select nothing from children')).error?.code).toBe('42703');
    expect((await plan('select 1 / (kind - kind) from children')).error?.code).toBe('22012');
  });

  it('work with partitions', async () => {
    await session.load(`create table marks (at date, n int) partition by range (at);
      create table marks_a partition of marks for values from ('2024-01-01') to ('2025-01-01');
      insert into marks select date '2024-01-01' + n % 300, n from generate_series(1, 900) n`);
    const found = await plan(`select * from marks where at < '2024-06-01'`, 'vacuum');
    expect(found.root['Relation Name']).toBe('marks_a');
  });
});

describe('the plan of an attempt', () => {
  it('keeps what the learner set and works inside a transaction', async () => {
    await session.run('begin');
    await session.run('set local enable_seqscan = off');
    const found = await observeAttemptPlan(session, 'select count(*) over () from parents where id < 3');
    const reply = await session.run(`select current_setting('enable_seqscan')`);
    await session.run('rollback');
    expect(found.settings).toHaveProperty('enable_seqscan', 'off');
    expect(JSON.stringify(found.root)).toContain('WindowAgg');
    expect(reply.kind === 'rows' && reply.rows).toEqual([['off']]);
  });

  it('carries an error where the statement cannot be explained', async () => {
    expect((await observeAttemptPlan(session, 'create table x (id int)')).error?.code).toBe('42601');
  });
});

describe('ablation', () => {
  const queries = [
    { operand: 'workload.sql#kind', sql: byKind },
    { operand: 'workload.sql#remove', sql: 'delete from parents where id = 450' },
  ];
  const usedBy = async (ddl: string): Promise<string[] | undefined> => {
    const before = await observeSchema(session);
    return withIndex(ddl, 'c', async () => (await observeAblation(session, 'children', queries, before))['c']?.usedBy);
  };

  it('finds the query that uses an index', async () => {
    expect(await usedBy('create index c on children (kind)')).toEqual(['workload.sql#kind']);
  });
  it('finds an index that no query uses', async () => {
    expect(await usedBy('create index c on children (pad)')).toEqual([]);
  });
  it('finds an index that only the check of a foreign key uses', async () => {
    expect(await usedBy('create index c on children (parent_id)')).toEqual(['workload.sql#remove']);
  });
  it('asks nothing of unique indexes', async () => {
    expect(await usedBy('create unique index c on children (id, pad)')).toBeUndefined();
  });
});
