import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainStatement } from '#attempt/explain-statement.ts';
import { tryIndex } from '#attempt/try-index.ts';
import type { EngineHost } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';
import { indexColumns, lookupOf } from '#explain/plan-condition.ts';
import { proposedIndex } from '#explain/plan-proposal.ts';
import { summarisePlan } from '#explain/plan-summary.ts';
import type { PlanFact } from '#observe/facts.ts';
import { snapshotOf, testHost } from '../../support/driverconnect.ts';

let host: EngineHost;
let session: Session;

beforeAll(async () => {
  host = testHost();
  session = await host.spare(await snapshotOf('friendly'));
  await session.load(`
    create table parcels (id int primary key, city int, state text, weight int, note text, kept varchar(20));
    insert into parcels select n, n % 500, (array['new', 'sent', 'done'])[1 + n % 3], n % 997, repeat('x', 60), 'k' || n
      from generate_series(1, 40000) n;
    create index parcels_city on parcels (city);
    create table visits (id int primary key, parcel int, at timestamp);
    insert into visits select n, n % 9000, timestamp '2026-01-01' + n * interval '1 minute' from generate_series(1, 30000) n;
    create table owners (id int primary key);
    insert into owners select n from generate_series(1, 2000) n;
    create table goods (id int primary key, owner int references owners on delete cascade);
    insert into goods select n, n % 2000 + 1 from generate_series(1, 30000) n;
  `);
  for (const table of ['parcels', 'visits', 'owners', 'goods']) await session.run(`vacuum analyze ${table}`);
});
afterAll(() => host.close());

async function planOf(sql: string): Promise<PlanFact> {
  const outcome = await explainStatement(session, sql);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.plan;
}

/** Explains under settings that hold for this query only. */
async function under(settings: string, sql: string): Promise<PlanFact> {
  await session.run('begin');
  try {
    for (const setting of settings.split(';').filter(Boolean)) await session.run(`set local ${setting}`);
    return await planOf(sql);
  } finally {
    await session.run('rollback');
  }
}

const adviceOn = (plan: PlanFact) => summarisePlan(plan).advice;

describe('an index that is advised saves at least half of the pages', () => {
  it.each([
    ['a filter', 'select * from parcels where weight = 77 and note is not null', null],
    ['an equality', 'select * from parcels where weight = 77', 'create index on parcels (weight)'],
    [
      'an equality and a range',
      "select * from parcels where state = 'sent' and weight < 5",
      'create index on parcels (state, weight)',
    ],
    ['a time', "select count(*) from visits where at > '2026-01-21 19:00'", 'create index on visits (at)'],
    ['NULL', 'select * from parcels where note is null', 'create index on parcels (note)'],
    [
      'a scan in a loop',
      'select o.id, (select count(*) from visits v where v.parcel = o.id) from owners o where o.id < 40',
      'create index on visits (parcel)',
    ],
    [
      'an index that is too narrow',
      'select * from parcels where city < 60 and weight = 5',
      'create index on parcels (weight, city)',
    ],
    [
      'a join',
      'select count(*) from visits v join parcels p on p.city = v.parcel where p.weight = 6',
      'create index on parcels (weight)',
    ],
  ])('%s', async (_, sql, index) => {
    const [advice] = adviceOn(await planOf(sql));
    expect(advice?.index ?? null).toBe(index);
    if (index === null) return;
    const trial = await tryIndex(session, sql, index);
    if (!trial.ok) throw new Error(trial.message);
    expect(trial.indexes[0]?.isUsed).toBe(true);
    expect(trial.after.buffers).toBeLessThan(trial.before.buffers / 2);
  });
});

describe('no index is advised', () => {
  it.each([
    ['where much of the table is wanted', "select * from parcels where state = 'sent'"],
    ['for a column within an expression', 'select * from parcels where weight + 1 = 5'],
    ['for a cast column', "select * from parcels where weight::text = '5'"],
    ['for OR', 'select * from parcels where weight = 5 or note is null'],
    ['for a small table', 'select * from owners where id + 0 = 4'],
    ['for a comparison of two columns', 'select * from parcels where weight = id'],
  ])('%s', async (_, sql) => expect(adviceOn(await planOf(sql)).filter(({ index }) => index !== null)).toEqual([]));

  it('while index scans are switched off', async () => {
    const plan = await under(
      'enable_indexscan = off; enable_bitmapscan = off',
      'select * from parcels where weight = 77',
    );
    expect(adviceOn(plan)).toEqual([]);
  });
});

describe('memory that is advised is enough', () => {
  const kilobytes = (plan: PlanFact): number => Number(plan.root['Sort Space Used'] ?? 0);
  it('for a sort, at three times what went to disk', async () => {
    const sql = 'select * from parcels order by note, kept';
    const before = await under('work_mem = 512', sql);
    expect(adviceOn(before)[0]?.text).toMatch(/^The sort did not fit into work_mem/);
    const after = await under(`work_mem = ${3 * kilobytes(before)}`, sql);
    expect(after.root['Sort Space Type']).toBe('Memory');
    expect(adviceOn(after)).toEqual([]);
  });
  it('for a hash join', async () => {
    const sql = 'select count(*) from parcels a join parcels b on a.kept = b.kept';
    const off = 'enable_mergejoin = off; enable_nestloop = off;';
    expect(adviceOn(await under(`${off} work_mem = 512`, sql))[0]?.text).toMatch(/^The hash table did not fit/);
    expect(adviceOn(await under(`${off} work_mem = 64000`, sql))).toEqual([]);
  });
  it('for groups', async () => {
    const sql = 'select kept, count(*) from parcels group by kept';
    expect(adviceOn(await under('enable_sort = off; work_mem = 128', sql))[0]?.text).toMatch(/^The groups did not fit/);
    expect(adviceOn(await under('enable_sort = off; work_mem = 64000', sql))).toEqual([]);
  });
});

describe('what else is advised', () => {
  it('VACUUM makes the visits of an index-only scan fall away', async () => {
    await session.run('update parcels set note = note || $$y$$ where city < 100');
    const sql = 'select count(*) from parcels where city < 100';
    const off = 'enable_bitmapscan = off; enable_seqscan = off';
    const before = await under(off, sql);
    expect(adviceOn(before)[0]?.text).toMatch(/VACUUM parcels marks the pages/);
    await session.run('vacuum parcels');
    const after = await under(off, sql);
    expect(adviceOn(after)).toEqual([]);
    expect(after.buffers).toBeLessThan(before.buffers / 2);
  });

  it('an index on the column of a foreign key makes deletes cheap', async () => {
    const sql = 'delete from owners where id < 200';
    const plan = await planOf(sql);
    expect(adviceOn(plan)[0]?.text).toMatch(
      /^Most of the time went into the foreign key goods_owner_fkey, which was looked up for each of 199 deleted rows/,
    );
    const trial = await tryIndex(session, sql, 'create index on goods (owner)');
    if (!trial.ok) throw new Error(trial.message);
    expect(trial.after.buffers).toBeLessThan(trial.before.buffers / 2);
  });

  it('a condition beyond the last row seen skips what OFFSET counts off', async () => {
    const plan = await planOf('select * from parcels order by id limit 10 offset 20000');
    expect(adviceOn(plan)[0]?.text).toMatch(/^20,000 rows are made and skipped before the first of 10/);
    const other = await planOf('select * from parcels where id > 20000 order by id limit 10');
    expect(other.buffers).toBeLessThan(plan.buffers / 10);
  });
});

describe('a condition', () => {
  it.each([
    ['(a = 1)', { column: 'a', isEqual: true }],
    ["(t.at >= '2026-01-01 00:00:00'::timestamp without time zone)", { column: 'at', isEqual: false }],
    ['(a = o.b)', { column: 'a', isEqual: true }],
    ['(o.b = t.a)', { column: 'a', isEqual: true }],
    ['(a = $1)', { column: 'a', isEqual: true }],
    ['(a = (InitPlan 1).col1)', { column: 'a', isEqual: true }],
    ['("odd name" IS NULL)', { column: '"odd name"', isEqual: true }],
    ["((a)::text = '5'::text)", null],
    ['((a + 1) = 5)', null],
    ['(a = b)', null],
    ['(a <> 5)', null],
    ["(a ~~ 'x%'::text)", null],
    ['(NOT a)', null],
    ["(a = ANY ('{1,2}'::integer[]))", null],
    ["((data ->> 'k'::text) = 'v'::text)", null],
  ])('%s', (text, lookup) => expect(lookupOf(text, 't')).toEqual(lookup));
  it.each([
    ["((b > 5) AND (a = 'x AND y'::text) AND (b < 9))", ['a', 'b']],
    ['((a > 1) AND (b > 2))', null],
    ['((a = 1) OR (b = 2))', null],
    ['', null],
  ])('of several parts: %s', (text, columns) => expect(indexColumns(text, 't')).toEqual(columns));
});

describe('an index that is proposed to be tried', () => {
  it.each([
    ['what advice names', 'select * from parcels where weight = 77', 'create index on parcels (weight)'],
    ['also where much is wanted', "select * from parcels where state = 'sent'", 'create index on parcels (state)'],
    ['also for a varchar column', "select * from parcels where kept = 'k7'", 'create index on parcels (kept)'],
    ['nothing for an expression', 'select * from parcels where weight + 1 = 5', null],
    ['nothing without a filter', 'select * from parcels', null],
  ])('%s', async (_, sql, index) => expect(proposedIndex(await planOf(sql))).toBe(index));
});
