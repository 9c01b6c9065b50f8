import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineHost } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';
import { ownPages } from '#explain/plan-pages.ts';
import { planHeadline, planSteps, type PlanStep, stepPlace, summarisePlan } from '#explain/plan-summary.ts';
import type { PlanFact, PlanNode } from '#observe/facts.ts';
import { observePlan } from '#observe/plan.ts';
import { snapshotOf, testHost } from '../../support/driverconnect.ts';

let host: EngineHost;
let session: Session;

beforeAll(async () => {
  host = testHost();
  session = await host.spare(await snapshotOf('friendly'));
  await session.load(`
    create table big (id int primary key, kind int, twin int, pad text);
    insert into big select n, n % 50, n % 50, repeat('x', 90) from generate_series(1, 5000) n;
    create table small as select n as id from generate_series(1, 40) n;
    create index big_kind on big (kind);
    analyze small;
  `);
  await session.run('vacuum analyze big');
});
afterAll(() => host.close());

const plan = (sql: string): Promise<PlanFact> => observePlan(session, { operand: 'w.sql#q', sql, after: 'nothing' });
const steps = async (sql: string): Promise<PlanStep[]> => planSteps(summarisePlan(await plan(sql)).root);
const named = async (sql: string, name: string) => (await steps(sql)).filter((step) => step.name === name);
const sumOfOwn = (found: PlanStep[]) => found.reduce((sum, step) => sum + step.ownPages, 0);

describe('pages of each step alone', () => {
  it.each([
    ['a scan', 'select count(*) from big'],
    ['a nested loop', 'select * from small s join big b on b.id = s.id'],
    [
      'a lateral',
      'select * from small s cross join lateral (select * from big b where b.kind = s.id order by b.id limit 2) x',
    ],
    ['a CTE read once', 'with t as materialized (select * from big where kind = 3) select count(*) from t'],
    [
      'a CTE read twice',
      'with t as materialized (select * from big where kind = 3) select * from t a join t b using (id)',
    ],
    [
      'a CTE in a CTE',
      'with t as materialized (select * from big where kind = 3), u as materialized (select * from t where id > 9) select * from u a join u b using (id)',
    ],
    ['a CTE under a LIMIT', 'with t as materialized (select * from big order by pad) select * from t limit 5'],
    ['a scalar subquery', 'select * from big where id = (select max(id) from big where kind = 7)'],
    [
      'two scalar subqueries',
      'select (select count(*) from big), (select count(*) from big where kind = 1) from small',
    ],
    ['a correlated subquery', 'select s.id, (select count(*) from big b where b.kind = s.id) from small s'],
    [
      'a recursion',
      'with recursive t as (select 1 as id union all select b.id + 1 from t join big b on b.id = t.id where t.id < 20) select * from t',
    ],
    ['a write', 'update small set id = id where id < 9 returning id'],
    ['an EXISTS that is read once', 'select * from small where exists (select from big where kind = 77)'],
  ])('sum up to the whole: %s', async (_name, sql) => {
    const found = await plan(sql);
    const all = planSteps(summarisePlan(found).root);
    expect(sumOfOwn(all)).toBe(found.buffers - (found.triggers?.buffers ?? 0));
    expect(found.buffers).toBeGreaterThan(0);
  });

  it('belong to the inner scan of a nested loop, over all its runs', async () => {
    const found = await steps(
      'select * from small s cross join lateral (select * from big b where b.id = s.id * 100 offset 0) x',
    );
    const inner = found.find((step) => step.relation === 'big');
    expect(inner).toMatchObject({ name: 'Index Scan', loops: 40, rows: 40 });
    expect(inner?.ownPages).toBeGreaterThanOrEqual(80);
    expect(found.find((step) => step.relation === 'small')?.ownPages).toBe(1);
  });

  it('belong to the scan inside a CTE, none to the one that reads the CTE', async () => {
    const found = await steps(
      'with t as materialized (select * from big where pad is not null) select count(*) from t',
    );
    expect(found.find((step) => step.name === 'CTE Scan')?.ownPages).toBe(0);
    expect(found.find((step) => step.relation === 'big')?.ownPages).toBeGreaterThan(50);
  });

  it('are taken off the node that reads an InitPlan of PostgreSQL 15', () => {
    const pages = (count: number) => ({ 'Shared Hit Blocks': count, 'Shared Read Blocks': 0 });
    const initPlan: PlanNode = {
      'Node Type': 'Aggregate',
      'Parent Relationship': 'InitPlan',
      'Subplan Name': 'InitPlan 1 (returns $0)',
      ...pages(70),
    };
    const scan: PlanNode = {
      'Node Type': 'Seq Scan',
      'Parent Relationship': 'Outer',
      Filter: '(id = $0)',
      ...pages(100),
    };
    const root: PlanNode = { 'Node Type': 'Sort', Plans: [initPlan, scan], ...pages(100) };
    const own = ownPages(root);
    expect([root, initPlan, scan].map((node) => own.get(node))).toEqual([0, 70, 30]);
  });
});

describe('what a step tells', () => {
  it('rows thrown away by a filter', async () => {
    const [scan] = await named(`select * from big where pad <> ''  and id % 5 = 0`, 'Seq Scan');
    expect(scan).toMatchObject({ rows: 1000, rowsRemoved: 4000, relation: 'big' });
  });

  it('estimates that are far off', async () => {
    const [scan] = await named('select * from big where id % 5 = 0 and id % 4 = 0 and id % 3 = 0', 'Seq Scan');
    expect(scan?.estimate).toMatchObject({ actual: 83, isFar: true });
  });

  it('nothing on estimates below a LIMIT that stops the step', async () => {
    const [scan] = await named('select * from big limit 1', 'Seq Scan');
    expect(scan).toMatchObject({ rows: 1, estimate: null });
  });

  it('estimates below a sort, which reads everything even under a LIMIT', async () => {
    const [scan] = await named('select * from big order by pad, id limit 1', 'Seq Scan');
    expect(scan?.estimate).toMatchObject({ planned: 5000, actual: 5000, isFar: false });
  });

  it('a step that never ran', async () => {
    const found = await steps(
      'select * from small a left join lateral (select * from big b where b.pad = a.id::text and b.id < 0) x on false',
    );
    expect(found.filter((step) => step.relation === 'big' && step.loops > 0)).toEqual([]);
  });

  it('visits of an index-only scan to the table', async () => {
    const [scan] = await named('select count(*) from big where kind = 5', 'Index Only Scan');
    expect(scan).toMatchObject({ index: 'big_kind', heapFetches: 0 });
  });

  it('the kind of join', async () => {
    const found = await steps('select * from small s left join big b on b.pad = s.id::text');
    expect(found.map((step) => step.name).join()).toMatch(/Hash (Left|Right) Join/);
  });
});

describe('the headline', () => {
  it('goes from the plan before to the plan now', async () => {
    const [before, now] = [
      await plan('select * from big where pad is null'),
      await plan('select * from big where id = 5'),
    ];
    expect(planHeadline(before, now)).toBe(`${before.buffers} pages → 3`);
    expect(planHeadline(undefined, now)).toBe('3 pages');
  });
  it('says so where the query failed', async () => {
    expect(planHeadline(undefined, await plan('select nothing'))).toBe('The query failed');
  });
});

describe('the place of a step in the query', () => {
  const marked = async (sql: string, relation: string, alias?: string): Promise<string | undefined> => {
    const step = (await steps(sql)).find(
      (found) => found.relation === relation && (alias === undefined || found.alias === alias),
    );
    const place = step && stepPlace(sql, step);
    return place ? sql.slice(place.start, place.end) : undefined;
  };
  it('is the table with its alias', async () => {
    expect(await marked('select * from small s join big as b on b.id = s.id', 'big')).toBe('big as b');
  });
  it('is the right one of two', async () => {
    expect(await marked('select * from small a join small b on b.id = a.id', 'small', 'b')).toBe('small b');
  });
  it('is the table and not a column of its name', async () => {
    expect(await marked('select 1 as small from small', 'small')).toBe('small');
  });
});
