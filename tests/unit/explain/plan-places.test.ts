import { beforeAll, describe, expect, it } from 'vitest';
import { stepPlaces } from '#explain/plan-places.ts';
import { planSteps, summarisePlan } from '#explain/plan-summary.ts';
import { planOfDocument } from '#observe/plan-of-document.ts';
import { loadParser } from '#sql/parse.ts';
import { readPlan } from '#sql/plan-text/read-plan.ts';
import { queryPlaces } from '#sql/query-places.ts';
import { corpusPlans } from '../../support/plan-files.ts';

beforeAll(() => loadParser());

/** What each step of a corpus plan is tied to in its query, as `name alias: text | text`. */
function ties(name: string): string[] {
  const plan = corpusPlans().find((candidate) => candidate.name === name);
  const read = plan ? readPlan(plan.json) : null;
  const places = plan ? queryPlaces(plan.sql) : null;
  if (!plan || !read?.ok || !places) throw new Error(`no plan ${name}`);
  const { root } = summarisePlan(planOfDocument(read.document));
  const found = stepPlaces(root, places);
  return planSteps(root).flatMap((step) => {
    const own = found.get(step.id)?.map(({ start, end }) => plan.sql.slice(start, end));
    return own ? [`${[step.name, step.alias].filter(Boolean).join(' ')}: ${own.join(' | ')}`] : [];
  });
}

describe('a step is tied to', () => {
  it.each([
    [
      'its table, with the conditions it checks',
      'nested-loop-left',
      'Index Scan c: customers c | where c.region = 3 | c.id < 300',
    ],
    ['the condition that joins', 'nested-loop-left', 'Nested Loop Left Join: on o.customer_id = c.id'],
    ['a lookup by the other side', 'nested-loop', 'Index Scan c: customers c | on c.id = o.customer_id'],
    ['ORDER BY', 'incremental-sort', 'Incremental Sort: order by customer_id, total'],
    ['GROUP BY', 'hash-join', 'HashAggregate: group by c.region'],
    ['LIMIT', 'limit-offset', 'Limit: limit 10'],
    ['the lock', 'lock-rows', 'LockRows: for update'],
    ['a CTE where it is read', 'cte-scan', 'CTE Scan b: late b'],
    ['the table of a partition', 'merge-append', 'Index Scan Backward pings_3: pings'],
    ['the table that is written', 'delete-cascade', 'Delete customers: customers'],
    ['a function', 'function-scan', 'Function Scan g: generate_series(1, 500) g(n)'],
    ['VALUES', 'values-scan', "Values Scan *VALUES*: (values (1, 'a'), (2, 'b'), (3, 'c')) v(n, t)"],
    ['DISTINCT', 'unique', 'Unique: distinct'],
    ['UNION', 'append', 'Append: union'],
  ])('%s', (_, name, tie) => expect(ties(name)).toContain(tie));

  it('the right one of two tables of a name', () => {
    const found = ties('init-plan');
    expect(found.filter((line) => line.endsWith(': orders'))).toHaveLength(1);
    const { sql } = corpusPlans().find(({ name }) => name === 'init-plan')!;
    const items = queryPlaces(sql)!.items.map(({ start }) => start);
    expect(items).toEqual([sql.indexOf('orders'), sql.lastIndexOf('orders')]);
  });

  it('places of a text with signs of several bytes', () => {
    const sql = "select 'ทดสอบ é', d.name from drivers d where d.name = 'ü' order by d.name";
    const places = queryPlaces(sql)!;
    expect(places.items.map(({ start, end }) => sql.slice(start, end))).toEqual(['drivers d']);
    expect(places.clauses.map(({ start, end }) => sql.slice(start, end))).toEqual([
      "where d.name = 'ü'",
      'order by d.name',
    ]);
  });

  it('nothing where the text is no single statement', () => {
    expect(queryPlaces('select 1; select 2')).toBeNull();
    expect(queryPlaces('not sql')).toBeNull();
    expect(queryPlaces('')).toBeNull();
  });
});
