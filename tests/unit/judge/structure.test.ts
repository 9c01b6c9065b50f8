import { beforeAll, describe, expect, it } from 'vitest';
import type { ExerciseSource } from '#catalog/bundle.ts';
import { check as checkSchema, type CheckOf, features } from '#catalog/check.schema.ts';
import type { JudgeContext } from '#judge/check-kind.ts';
import { featuresOf } from '#judge/structure-features.ts';
import { tablesRead } from '#judge/structure-tables.ts';
import { featureWords } from '#judge/structure-words.ts';
import { structureKind } from '#judge/structure.ts';
import type { Facts, PlanNode } from '#observe/facts.ts';
import { loadParser, parseScript } from '#sql/parse.ts';
import type { Statement } from '#sql/statement.ts';

beforeAll(() => loadParser());

function statementsOf(sql: string): Statement[] {
  const parsed = parseScript(sql);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.statements;
}

const shown = (sql: string) => statementsOf(sql).flatMap((statement) => [...featuresOf(statement)]);
const read = (sql: string) =>
  statementsOf(sql)
    .flatMap((statement) => [...tablesRead(statement)])
    .sort();

describe('features', () => {
  it.each<[string, string]>([
    ['window', 'select row_number() over (order by id) from jobs'],
    ['window', 'select sum(fee) over w from jobs window w as (order by id)'],
    ['recursive', 'with recursive n as (select 1 i union all select i + 1 from n where i < 3) select * from n'],
    ['cte', 'with a as (select 1) select * from a'],
    ['cte', 'insert into jobs with a as (select 1) select * from a'],
    ['lateral', 'select * from drivers d, lateral (select 1) x'],
    ['lateral', 'select * from drivers d cross join lateral unnest(d.tags) t'],
    ['subquery', 'select * from jobs where id in (select 1)'],
    ['subquery', 'select * from (select 1) x'],
    ['correlated-subquery', 'select (select count(*) from jobs j where j.driver_id = d.id) from drivers d'],
    ['correlated-subquery', 'select * from drivers where exists (select from jobs where driver_id = drivers.id)'],
    ['correlated-subquery', 'update jobs set fee = (select 1 from drivers d where d.id = jobs.driver_id)'],
    ['exists', 'select * from drivers d where not exists (select from jobs)'],
    ['filter', 'select count(*) filter (where done) from jobs'],
    ['grouping-sets', 'select status from jobs group by rollup (status)'],
    ['distinct', 'select distinct status from jobs'],
    ['distinct', 'select count(distinct status) from jobs'],
    ['distinct-on', 'select distinct on (status) * from jobs'],
    ['on-conflict', 'insert into jobs values (1) on conflict do nothing'],
    ['merge', 'merge into jobs using drivers d on d.id = jobs.id when matched then delete'],
    ['returning', 'delete from jobs returning id'],
    ['star', 'select * from jobs'],
    ['star', 'select j.* from jobs j'],
    ['star', 'delete from jobs returning *'],
    ['offset', 'select 1 from jobs offset 3'],
    ['limit', 'select 1 from jobs fetch first row only'],
    ['union', 'select 1 union all select 2'],
    ['join', 'select 1 from jobs join drivers on true'],
    ['join', 'select 1 from jobs, drivers'],
    ['join', 'update jobs set fee = 1 from drivers'],
    ['join', 'delete from jobs using drivers'],
    ['outer-join', 'select 1 from jobs left join drivers on true'],
    ['case', 'select case when true then 1 end'],
    ['group-by', 'select 1 from jobs group by status'],
    ['having', 'select 1 from jobs having count(*) > 1'],
    ['cycle', 'with recursive n as (select 1 i union all select i from n) cycle i set c using p select 1 from n'],
    ['materialized', 'with a as materialized (select 1) select * from a'],
    ['concurrently', 'create index concurrently i on jobs (id)'],
    ['concurrently', 'drop index concurrently i'],
    ['concurrently', 'reindex (concurrently) table jobs'],
    ['concurrently', 'refresh materialized view concurrently m'],
    ['concurrently', 'alter table jobs detach partition p concurrently'],
    ['not-valid', 'alter table jobs add constraint c check (id > 0) not valid'],
    ['function:count', 'select count(*) from jobs'],
    ['function:lower', 'select pg_catalog.lower(name) from drivers'],
    ['function:coalesce', 'select coalesce(a, b) from jobs'],
    ['function:nullif', 'select nullif(a, b) from jobs'],
    ['function:greatest', 'select greatest(a, b) from jobs'],
    ['function:least', 'select least(a, b) from jobs'],
    ['function:current_date', 'select current_date'],
    ['function:grouping', 'select grouping(a) from jobs group by cube (a)'],
    ['function:extract', 'select extract(year from at) from jobs'],
  ])('%s in %s', (feature, sql) => expect(shown(sql)).toContain(feature));

  it.each<[string, string]>([
    ['window', "select 'sum(fee) over (order by id)' from jobs -- over (partition by id)"],
    ['recursive', 'with recursive a as (select 1) select * from a'],
    ['recursive', 'with recursive jobs as (select 1 from public.jobs) select * from jobs'],
    ['correlated-subquery', 'select * from drivers d where d.id in (select j.driver_id from jobs j)'],
    ['correlated-subquery', 'select * from drivers d where d.id in (select d.id from drivers d)'],
    ['star', 'select count(*) from jobs'],
    ['star', 'select 1 from drivers where exists (select * from jobs)'],
    ['distinct', 'select distinct on (status) id from jobs'],
    ['distinct', 'select 1 where 1 is distinct from 2'],
    ['grouping-sets', 'select status from jobs group by status'],
    ['outer-join', 'select 1 from jobs join drivers on true'],
    ['concurrently', 'create index i on jobs (id)'],
    ['not-valid', 'alter table jobs add constraint c check (id > 0)'],
    ['cycle', 'with recursive n as (select 1 i union all select i from n) select 1 from n'],
    ['materialized', 'with a as not materialized (select 1) select * from a'],
    ['function:count', 'select counter(1)'],
    ['lateral', 'select 1 from (select 1) x'],
  ])('no %s in %s', (feature, sql) => expect(shown(sql)).not.toContain(feature));

  it.each(features.map((feature) => [feature]))('%s has words of its own', (feature) => {
    expect(featureWords(feature)).not.toBe(feature);
  });
});

describe('tables read', () => {
  it.each<[string, string[]]>([
    ['select 1', []],
    ["select * from (values (1, 'x')) v", []],
    ['select * from jobs j join app.drivers d on true', ['app.drivers', 'jobs']],
    ['with a as (select * from jobs) select * from a', ['jobs']],
    ['with a as (select * from jobs) select * from drivers', ['drivers']],
    ['with a as (select * from jobs), b as (select * from a) select * from b', ['jobs']],
    ['with jobs as (select * from jobs) select * from jobs', ['jobs']],
    ['with recursive n as (select id from jobs union all select id from n) select * from n', ['jobs']],
    ['select (select max(id) from pings) from jobs', ['jobs', 'pings']],
    ['insert into jobs select * from drivers', ['drivers']],
    ['update jobs set fee = 1', ['jobs']],
    ['delete from jobs using drivers', ['drivers', 'jobs']],
    ['with gone as (delete from jobs returning id) select 1', ['jobs']],
    ['explain select * from jobs', ['jobs']],
    ['select * into copy from jobs', ['jobs']],
  ])('%s', (sql, tables) => expect(read(sql)).toEqual(tables));
});

function judge(settings: object, sql: string, plan?: PlanNode): string[] {
  const check = checkSchema.parse({ structure: settings }) as CheckOf<'structure'>;
  const facts = (plan ? { attemptPlan: { root: plan } } : {}) as unknown as Facts;
  const context = { attempt: sql, statements: statementsOf(sql) } as unknown as JudgeContext;
  return structureKind.judge(check, facts, context).findings.map(({ id, statement }) => `${id} at ${statement}`);
}

describe('judgement', () => {
  const ranked = 'select rank() over (order by fee) from jobs';
  const plan = (loops: number): PlanNode => ({
    'Node Type': 'Limit',
    Plans: [{ 'Node Type': 'WindowAgg', 'Actual Loops': loops }],
  });

  it('is content with what is asked', () =>
    expect(judge({ require: ['window'], tables: ['jobs'] }, ranked, plan(1))).toEqual([]));
  it('misses what is not there', () =>
    expect(judge({ require: ['cte'] }, `select 1; ${ranked}`)).toEqual(['structure.missing at 2']));
  it('finds what is excluded', () =>
    expect(judge({ forbid: ['window'] }, `${ranked}; select 1`)).toEqual(['structure.forbidden at 1']));
  it('finds a call that is excluded', () =>
    expect(judge({ forbid: ['function:rank'] }, ranked)).toEqual(['structure.forbidden at 1']));
  it('misses a table', () => expect(judge({ tables: ['drivers'] }, ranked)).toEqual(['structure.table-missing at 1']));
  it('takes public.jobs for jobs', () => expect(judge({ tables: ['jobs'] }, 'select * from public.jobs')).toEqual([]));
  it('refuses a window that never ran', () =>
    expect(judge({ require: ['window'] }, ranked, plan(0))).toEqual(['structure.not-executed at 1']));
  it('refuses a recursion that is not in the plan', () => {
    const sql = 'with recursive n as (select 1 i union all select i + 1 from n) select 1';
    expect(judge({ require: ['recursive'] }, sql, plan(1))).toEqual(['structure.not-executed at 1']);
  });
  it('does not ask for a run where the check says so', () =>
    expect(judge({ require: ['window'], executed: false }, ranked, plan(0))).toEqual([]));
  it('needs a plan only for what can be seen in one', () => {
    const needs = (settings: object) =>
      structureKind.needs(checkSchema.parse({ structure: settings }) as CheckOf<'structure'>, {} as ExerciseSource);
    expect(needs({ require: ['window'] })).toEqual([{ fact: 'attempt-plan' }]);
    expect(needs({ require: ['cte'] })).toEqual([]);
    expect(needs({ require: ['window'], executed: false })).toEqual([]);
  });
});
