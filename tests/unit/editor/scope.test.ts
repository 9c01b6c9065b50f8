import { expect, test } from 'vitest';
import { scopeOf } from '#editor/scope.ts';

const tablesOf = (sql: string): string[] => scopeOf(sql).tables.map(({ table, alias }) => `${table} ${alias}`);
const ctesOf = (sql: string): string[] => scopeOf(sql).ctes.map(({ name, columns }) => `${name}(${columns.join(' ')})`);

test.each([
  ['a plain table goes by its own name', 'select * from jobs where id = 1', ['jobs jobs']],
  [
    'an alias with and without AS',
    'select * from jobs as j join drivers d on d.id = j.driver_id',
    ['jobs j', 'drivers d'],
  ],
  ['a comma list', 'select * from jobs j, stops', ['jobs j', 'stops stops']],
  ['a schema keeps its table name as alias', 'select * from app.events', ['app.events events']],
  ['quoted names lose their quotes', 'select * from "Order Lines" o', ['Order Lines o']],
  ['an unfinished statement', 'select j. from jobs j where', ['jobs j']],
  ['no keyword is taken for an alias', 'select * from jobs left join stops on true', ['jobs jobs', 'stops stops']],
  ['UPDATE, INSERT and DELETE', 'update jobs set a = 1', ['jobs jobs']],
  [
    'ON CONFLICT DO UPDATE SET names no table',
    'insert into jobs (id) values (1) on conflict (id) do update set id = 2',
    ['jobs jobs'],
  ],
  ['names in comments and texts do not count', "select 'from a' -- from b\n/* from c */ from d", ['d d']],
  ['a subquery goes by its alias', 'select * from (select id from jobs) s', ['s s', 'jobs jobs']],
])('%s', (_, sql, expected) => expect(tablesOf(sql)).toEqual(expected));

test.each([
  ['output columns of a CTE', 'with open as (select id, j.status as state from jobs j) select', ['open(id state)']],
  ['several CTEs', 'with a as (select 1 as x), b as (select x from a) select', ['a(x)', 'b(x)']],
  ['a column list wins', 'with recursive tree(id, depth) as (select 1, 2) select', ['tree(id depth)']],
  ['MATERIALIZED stands between', 'with a as materialized (select 1 as x) select', ['a(x)']],
  [
    'commas and FROM inside calls do not end a column',
    'with a as (select extract(year from t) as y, f(1, 2) as z from u) select',
    ['a(y z)'],
  ],
  ['a subquery is known by its columns', 'select from (select id, count(*) as n from jobs group by id) s', ['s(id n)']],
])('reads %s', (_, sql, expected) => expect(ctesOf(sql)).toEqual(expected));
