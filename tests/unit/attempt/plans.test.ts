import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { explainStatement } from '#attempt/explain-statement.ts';
import { type IndexTrial, tryIndex } from '#attempt/try-index.ts';
import type { EngineHost } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';
import type { PlanFact } from '#observe/facts.ts';
import { observeSchema } from '#observe/schema.ts';
import { snapshotOf, testHost } from '../../support/driverconnect.ts';

let host: EngineHost;
let session: Session;

beforeAll(async () => {
  host = testHost();
  session = await host.spare(await snapshotOf('friendly'));
  await session.load(`
    create table parcels (id int primary key, street text, weight int);
    create table notes (id int primary key, parcel int references parcels on delete cascade, body text);
    insert into parcels select n, 'Street ' || n, n % 40 from generate_series(1, 20000) n;
    insert into notes select n, n, repeat('x', 200) from generate_series(1, 3000) n;
  `);
  for (const table of ['parcels', 'notes']) await session.run(`vacuum analyze ${table}`);
});
afterAll(() => host.close());
beforeEach(async () => void (await session.run('rollback')));

async function value(sql: string): Promise<string | null> {
  const reply = await session.run(sql);
  return reply.kind === 'rows' ? (reply.rows[0]?.[0] ?? null) : null;
}

const content = (): Promise<string | null> =>
  value(`select md5(string_agg(p::text, '' order by id)) || (select count(*) from notes) from parcels p`);

async function planOf(sql: string): Promise<PlanFact> {
  const outcome = await explainStatement(session, sql);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.plan;
}

async function trial(sql: string, index: string): Promise<IndexTrial> {
  const outcome = await tryIndex(session, sql, index);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome;
}

const messageOf = async (sql: string): Promise<string> => {
  const outcome = await explainStatement(session, sql);
  return outcome.ok ? 'explained' : outcome.message;
};
const byStreet = "select * from parcels where street = 'Street 77'";

describe('the plan of a statement', () => {
  it('is taken from a real run, with times, pages and all that EXPLAIN printed', async () => {
    const plan = await planOf(byStreet);
    expect(plan.root).toMatchObject({ 'Node Type': 'Seq Scan', 'Actual Rows': 1 });
    expect(plan.root['Actual Total Time']).toBeGreaterThan(0);
    expect(plan.buffers).toBeGreaterThan(50);
    expect(plan.document?.['Execution Time']).toBe(plan.executionMs);
  });

  it.each([
    ['update parcels set weight = 0', 'Update'],
    ['delete from parcels where id < 9', 'Delete'],
    ["insert into parcels values (-1, 'x', 1)", 'Insert'],
    ['merge into parcels p using (select 1 as id) s on s.id = p.id when matched then delete', 'Merge'],
  ])('of a write leaves the rows as they were: %s', async (sql, operation) => {
    const before = await content();
    expect((await planOf(sql)).root).toMatchObject({ 'Node Type': 'ModifyTable', Operation: operation });
    expect(await content()).toBe(before);
  });

  it('goes without an EXPLAIN that is already there', async () => {
    expect((await planOf(`explain (analyze, costs off) ${byStreet};`)).sql).toBe(byStreet);
    expect((await planOf(`EXPLAIN ANALYZE VERBOSE ${byStreet}`)).sql).toBe(byStreet);
  });

  it('leaves an open transaction open, with what was done in it', async () => {
    await session.run('begin');
    await session.run("update parcels set street = 'moved' where id = 5");
    await planOf('delete from parcels where id < 60');
    expect(await value('select street from parcels where id = 5')).toBe('moved');
    expect(await value('select count(*) from parcels')).toBe('20000');
    await session.run('rollback');
    expect(await value('select street from parcels where id = 5')).toBe('Street 5');
  });

  it.each([
    ['', 'There is no statement to explain.'],
    ['select 1; select 2', 'A plan is that of one statement; here are 2.'],
    ['selec 1', 'This is not SQL that PostgreSQL can read: syntax error at or near "selec".'],
    ['alter table parcels add x int', /^ALTER has no plan\. PostgreSQL makes plans for SELECT/],
    ['commit', /^COMMIT has no plan/],
    ['explain vacuum', /syntax error/],
    ['select nothing from parcels', 'column "nothing" does not exist'],
    ['select 1 / 0', 'division by zero'],
  ])('is refused in words: %s', async (sql, words) => expect(await messageOf(sql)).toMatch(words));

  it('is refused in a failed transaction, which stays as it is', async () => {
    await session.run('begin');
    await session.run('select 1 / 0').catch(() => undefined);
    expect(await messageOf('select 1')).toMatch(/^The transaction that is open has failed/);
  });
});

describe('an index that is tried', () => {
  it('shows both plans, its size and what it cost to build, and is gone', async () => {
    const schema = JSON.stringify(await observeSchema(session));
    const { before, after, indexes, build } = await trial(byStreet, 'create index on parcels (street)');
    expect(before.root['Node Type']).toBe('Seq Scan');
    expect(after.root['Node Type']).toMatch(/Index Scan|Bitmap Heap Scan/);
    expect(after.buffers).toBeLessThan(6);
    expect(indexes).toMatchObject([{ name: 'parcels_street_idx', isUsed: true, isHeldBack: false }]);
    expect(indexes[0]?.bytes).toBeGreaterThan(300_000);
    expect(build.pages).toBeGreaterThanOrEqual(before.buffers);
    expect(build.ms).toBeGreaterThan(0);
    expect(JSON.stringify(await observeSchema(session))).toBe(schema);
    expect((await planOf(byStreet)).root['Node Type']).toBe('Seq Scan');
  });

  it('on an expression is judged with statistics, which are gone too', async () => {
    const statistics = () =>
      value(
        "select count(*) || md5(string_agg(s::text, '' order by starelid, staattnum)) from pg_statistic s where starelid >= 16384",
      ).catch(() => null);
    const before = await statistics();
    const found = await trial(
      "select * from parcels where lower(street) = 'street 9'",
      'create index on parcels (lower(street))',
    );
    expect(found.indexes[0]?.isUsed).toBe(true);
    expect(found.after.root['Plan Rows']).toBe(1);
    expect(await statistics()).toBe(before);
  });

  it('that serves nothing is said not to be used', async () => {
    const found = await trial(byStreet, 'create index on parcels (weight)');
    expect(found.indexes).toMatchObject([{ isUsed: false }]);
    expect(found.after.buffers).toBe(found.before.buffers);
  });

  it('may be two at once', async () => {
    const found = await trial(
      "select * from parcels where street = 'a' or weight = -1",
      'create index on parcels (street); create index on parcels (weight)',
    );
    expect(found.indexes).toHaveLength(2);
  });

  it('makes a cascade cheap', async () => {
    const found = await trial('delete from parcels where id between 10 and 40', 'create index on notes (parcel)');
    expect(found.before.buffers).toBeGreaterThan(5 * found.after.buffers);
    expect(await value('select count(*) from notes')).toBe('3000');
  });

  it('leaves an open transaction open', async () => {
    await session.run('begin');
    await session.run("insert into parcels values (-5, 'new', 1)");
    await trial(byStreet, 'create index on parcels (street)');
    expect(await value('select count(*) from parcels where id = -5')).toBe('1');
    await session.run('rollback');
  });

  it.each([
    [byStreet, 'create index concurrently on parcels (street)', 'index', /^CONCURRENTLY cannot run/],
    [byStreet, 'drop table parcels', 'index', 'Only CREATE INDEX can be tried here.'],
    [byStreet, '', 'index', 'Write a CREATE INDEX to try.'],
    [byStreet, 'create index on parcels (nothing)', 'index', 'column "nothing" does not exist'],
    [byStreet, 'create unique index on parcels (weight)', 'index', /could not create unique index/],
    ['truncate parcels', 'create index on parcels (street)', 'statement', /^TRUNCATE has no plan/],
    ['select 1 / 0', 'create index on parcels (street)', 'statement', 'division by zero'],
  ])('is refused in words, and nothing stays: %s with %s', async (sql, index, part, words) => {
    const outcome = await tryIndex(session, sql, index);
    expect(outcome).toMatchObject({ ok: false, part });
    expect(outcome.ok ? '' : outcome.message).toMatch(words);
    expect(await value("select count(*) from pg_indexes where tablename = 'parcels'")).toBe('1');
    expect((await session.run('begin')).notices).toEqual([]);
  });
});
