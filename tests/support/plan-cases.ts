/** Which PostgreSQL a plan is taken from: in the browser's engine, or on a server of that version. */
export type PlanEngine = 'pglite' | 'server18' | 'server15';

/** One query of the corpus of plans. */
export interface PlanCase {
  /** Name of its files. */
  name: string;
  sql: string;
  engine: PlanEngine;
  /** Options of EXPLAIN. Default: `analyze, buffers, wal, settings`. */
  options?: string;
  /** Run before, in the same transaction, which is rolled back. */
  before?: string[];
}

/** Tables of the corpus. */
export const planSetup = `
create table customers (id int primary key, name text not null, region int not null, opened date not null);
insert into customers select n, 'c' || n, n % 12, date '2020-01-01' + n % 900 from generate_series(1, 5000) n;
create table orders (id int primary key, customer_id int not null references customers on delete cascade,
  state text not null, total numeric(10, 2) not null, placed timestamp not null, note text);
insert into orders select n, 1 + (n * 7919) % 5000, (array['new','paid','sent','done'])[1 + n % 4], (n * 37) % 9000,
  timestamp '2024-01-01' + n * interval '7 minutes', repeat('x', 40) from generate_series(1, 60000) n;
create index orders_placed on orders (placed);
create index orders_customer on orders (customer_id);
create index orders_state on orders (state);
create index customers_region on customers (region);
create table pings (id bigint, at timestamp not null, driver int not null) partition by range (at);
create table pings_01 partition of pings for values from ('2024-01-01') to ('2024-02-01');
create table pings_02 partition of pings for values from ('2024-02-01') to ('2024-03-01');
create table pings_03 partition of pings for values from ('2024-03-01') to ('2024-04-01');
insert into pings select n, timestamp '2024-01-01' + n * interval '4 minutes', n % 60 from generate_series(1, 30000) n
  where timestamp '2024-01-01' + n * interval '4 minutes' < '2024-04-01';
create index pings_at on pings (at);
create table parts (id int primary key, parent int references parts, title text not null);
insert into parts select n, nullif(n / 3, 0), 'part ' || n from generate_series(1, 900) n;
create table stock (part int primary key, amount int not null);
insert into stock select n, n % 40 from generate_series(1, 600) n;
create table log (at timestamp, words text);
create function note_stock() returns trigger language plpgsql as
  $$ begin insert into log values (now(), 'stock'); return new; end $$;
create trigger stock_noted after update or insert on stock for each row execute function note_stock();
create table "Odd Names" ("a b" int, "say ""hi""" text);
insert into "Odd Names" select n, 'line one
line (two)' from generate_series(1, 10) n;
`;

/** Run after the setup and after each case that writes, one by one, so that every case sees the same pages. */
export const planVacuum = ['customers', 'orders', 'pings_01', 'pings_02', 'pings_03', 'parts', 'stock', 'log'].map(
  (table) => `vacuum analyze ${table}`,
);

const parallel = [
  'set local max_parallel_workers_per_gather = 2',
  'set local parallel_setup_cost = 0',
  'set local parallel_tuple_cost = 0',
  'set local min_parallel_table_scan_size = 0',
  'set local min_parallel_index_scan_size = 0',
];
const only = (...off: string[]): string[] => off.map((name) => `set local enable_${name} = off`);

/** A plan of 301 nodes: seventy-five queries of four, one after the other. */
const many = Array.from(
  { length: 75 },
  (_, n) =>
    `select c.region, count(*) from orders o join customers c on c.id = o.customer_id where o.id between ${n * 40} and ${n * 40 + 20} group by c.region`,
).join(' union all ');

const inBrowser: [name: string, sql: string, before?: string[], options?: string][] = [
  ['seq-scan-filter', "select * from orders where note = 'y'"],
  ['filter-unindexed', 'select id, customer_id, placed from orders where total = 4810 order by placed'],
  [
    'filter-indexed',
    'select id, customer_id, placed from orders where total = 4810 order by placed',
    ['create index on orders (total)'],
  ],
  ['delete-cascade-indexed', 'delete from customers where id between 100 and 120'],
  ['index-scan', 'select * from orders where id = 4711'],
  ['index-scan-backward', 'select * from orders order by placed desc limit 5'],
  ['index-only-scan', 'select count(*) from orders where customer_id between 10 and 20'],
  [
    'heap-fetches',
    'select count(*) from orders where customer_id < 900',
    ['update orders set total = total + 1 where customer_id < 600', ...only('bitmapscan', 'seqscan')],
  ],
  ['bitmap-or', "select * from orders where customer_id = 7 or placed < '2024-01-02'"],
  [
    'bitmap-and',
    "select * from orders where customer_id between 5 and 400 and placed between '2024-02-01' and '2024-02-20'",
    only('indexscan'),
  ],
  [
    'bitmap-lossy',
    'select count(*) from orders where customer_id < 4000',
    ['set local work_mem = 64', ...only('seqscan', 'indexscan', 'indexonlyscan')],
  ],
  [
    'skip-scan',
    "select * from orders where placed > '2024-10-15' and state = 'paid'",
    [
      'create index on orders (state, placed)',
      'drop index orders_placed',
      'drop index orders_state',
      ...only('seqscan', 'bitmapscan'),
    ],
  ],
  ['nested-loop', 'select o.id, c.name from orders o join customers c on c.id = o.customer_id where o.id < 40'],
  [
    'nested-loop-left',
    'select c.id, o.id from customers c left join orders o on o.customer_id = c.id and o.total > 8000 where c.region = 3 and c.id < 300',
    only('hashjoin', 'mergejoin'),
  ],
  [
    'hash-join',
    'select c.region, sum(o.total) from orders o join customers c on c.id = o.customer_id group by c.region order by 2 desc',
  ],
  [
    'hash-spilled',
    'select count(*) from orders a join orders b on a.id = b.id and a.note = b.note',
    ['set local work_mem = 256', ...only('mergejoin', 'nestloop')],
  ],
  [
    'merge-join',
    'select count(*) from customers c join orders o on o.customer_id = c.id',
    only('hashjoin', 'nestloop'),
  ],
  [
    'anti-join',
    'select c.id from customers c where not exists (select from orders o where o.customer_id = c.id and o.total > 8900)',
  ],
  [
    'semi-join',
    "select c.name from customers c where c.id in (select customer_id from orders where state = 'new' and total > 8990)",
  ],
  ['full-join', 'select count(*) from customers c full join stock s on s.part = c.id'],
  [
    'memoize',
    'select count(c.name) from orders o join customers c on c.id = o.customer_id where o.total < 900',
    only('hashjoin', 'mergejoin'),
  ],
  ['materialize', 'select count(*) from parts a join stock s on s.amount < a.id % 3', only('hashjoin')],
  ['sort-in-memory', 'select * from customers order by name'],
  ['sort-spilled', 'select * from orders order by note, total', ['set local work_mem = 512']],
  ['top-n', 'select * from orders order by total desc limit 10'],
  ['incremental-sort', 'select * from orders order by customer_id, total limit 2000', only('seqscan', 'bitmapscan')],
  [
    'hash-aggregate-spilled',
    'select id, count(*) from orders group by id',
    ['set local work_mem = 128', ...only('sort', 'indexscan', 'indexonlyscan')],
  ],
  ['group-aggregate', 'select customer_id, count(*) from orders group by customer_id', only('hashagg')],
  [
    'grouping-sets',
    'select state, customer_id % 5, count(*) from orders group by grouping sets ((state), (customer_id % 5), (state, customer_id % 5), ())',
  ],
  ['rollup', 'select region, opened, count(*) from customers group by rollup (region, opened)', only('hashagg')],
  [
    'window',
    'select id, rank() over w, sum(total) over (partition by customer_id) from orders where customer_id < 50 window w as (partition by state order by total)',
  ],
  [
    'window-run-condition',
    'select * from (select id, row_number() over (order by total desc) r from orders) t where r <= 10',
  ],
  ['unique', 'select distinct state from orders order by state', [...only('hashagg')]],
  ['set-op-except', 'select id from customers except select customer_id from orders where total > 4000'],
  [
    'set-op-intersect',
    'select id from customers intersect all select customer_id from orders where total > 8990',
    only('hashagg'),
  ],
  ['union-of-many', many, [], 'analyze, buffers'],
  ['append', 'select id, name from customers where region = 1 union all select part, null from stock'],
  [
    'recursive-union',
    'with recursive tree as (select id, title, 1 as depth from parts where parent is null union all select p.id, p.title, t.depth + 1 from tree t join parts p on p.parent = t.id) select depth, count(*) from tree group by depth',
  ],
  [
    'cte-scan',
    "with late as materialized (select * from orders where placed > '2024-09-01') select a.state, count(*) from late a join late b using (id) group by a.state",
  ],
  ['init-plan', 'select * from orders where total = (select max(total) from orders) and customer_id < 3000'],
  [
    'sub-plan',
    'select c.id, (select count(*) from orders o where o.customer_id = c.id) from customers c where c.region = 4',
  ],
  [
    'sub-plan-seq',
    'select p.id, (select count(*) from log l where l.words = p.title) from parts p',
    ["insert into log select now(), 'part ' || n from generate_series(1, 2000) n"],
  ],
  [
    'hashed-sub-plan',
    'select count(*) from customers where id not in (select customer_id from orders where total > 500)',
  ],
  [
    'never-executed',
    'select c.id from customers c join orders o on o.customer_id = c.id where c.name = $$nobody$$',
    only('hashjoin', 'mergejoin'),
  ],
  ['one-time-filter', 'select * from customers where $$1$$ = $$2$$'],
  ['one-time-filter-run', 'select * from customers where (select count(*) from stock) > 1000'],
  [
    'values-scan',
    "select v.*, c.name from (values (1, 'a'), (2, 'b'), (3, 'c')) v(n, t) join customers c on c.id = v.n",
  ],
  [
    'function-scan',
    'select n, count(*) from generate_series(1, 500) g(n) join orders o on o.id = g.n group by n limit 20',
  ],
  ['table-function', "select * from json_table('[1,2,3]'::jsonb, '$[*]' columns (n int path '$')) t"],
  ['project-set', 'select id, generate_series(1, 3) from customers where id < 20'],
  ['sample-scan', 'select count(*) from orders tablesample system (20) repeatable (7)'],
  ['tid-scan', "select ctid, * from orders where ctid = '(3,4)'"],
  ['tid-range-scan', "select count(*) from orders where ctid < '(5,0)'"],
  ['subquery-scan', 'select t.id from (select id, random() r from customers offset 0) t where t.r < 0.1'],
  ['lock-rows', 'select * from orders where customer_id = 77 order by id for update'],
  ['limit-offset', 'select * from orders order by id limit 10 offset 40000'],
  [
    'insert-conflict',
    'insert into stock select n, 1 from generate_series(590, 620) n on conflict (part) do update set amount = stock.amount + 1',
  ],
  ['update-trigger', 'update stock set amount = amount + 1 where part < 50'],
  ['delete-cascade', 'delete from customers where id between 100 and 120', ['drop index orders_customer']],
  [
    'merge',
    'merge into stock s using (select n as part, n % 5 as amount from generate_series(590, 640) n) v on v.part = s.part when matched and v.amount = 0 then delete when matched then update set amount = v.amount when not matched then insert values (v.part, v.amount)',
  ],
  ['partitions', "select driver, count(*) from pings where at >= '2024-01-20' and at < '2024-02-10' group by driver"],
  ['partitions-pruned-at-run', "select count(*) from pings where at >= (select timestamp '2024-03-01')"],
  [
    'merge-append',
    'select * from pings order by at desc limit 20',
    ['create index on pings (driver)', ...only('sort')],
  ],
  ['update-partitioned', "update pings set driver = driver + 1 where at < '2024-01-02' or at > '2024-03-20'"],
  [
    'odd-names',
    'select o."a b", o."say ""hi""" from "Odd Names" o where o."say ""hi""" = $$line one\nline (two)$$ or o."a b" in (1, 2)',
  ],
  ['estimate-off', 'select * from orders where total::int % 10 = 0 and total::int % 5 = 0 and total > 10'],
  [
    'plan-only',
    'select c.region, count(*) from orders o join customers c on c.id = o.customer_id group by c.region',
    [],
    'settings',
  ],
  ['costs-off', 'select * from orders where customer_id = 5', [], 'costs off'],
  ['timing-off', 'select state, count(*) from orders group by state', [], 'analyze, timing off, buffers off'],
  [
    'verbose',
    'select o.id, upper(c.name) from orders o join customers c on c.id = o.customer_id where c.region = 2 order by c.name, o.id limit 3',
    [],
    'analyze, verbose, buffers',
  ],
  [
    'memory-serialize',
    'select * from orders where customer_id < 40',
    [],
    'analyze, buffers, memory, serialize text, summary',
  ],
  ['disabled-node', 'select count(*) from orders where total > 10', only('seqscan')],
  ['io-timing', 'select count(*) from orders', ['set local track_io_timing = on']],
  ['cursor-for', 'select id from orders where state = any (array[$$new$$, $$paid$$]) and customer_id in (1, 2, 3)'],
];

const onServer: [name: string, sql: string, before?: string[], options?: string][] = [
  ['parallel-seq-scan', "select count(*) from orders where note = 'y' or total > 8000", parallel],
  ['gather-merge', 'select * from orders order by note, total, id', [...parallel, 'set local work_mem = 256']],
  [
    'parallel-hash',
    'select c.region, sum(o.total) from orders o join customers c on c.id = o.customer_id group by c.region',
    [...parallel, ...only('mergejoin', 'nestloop')],
  ],
  ['parallel-append', 'select driver, count(*) from pings group by driver', parallel],
  [
    'parallel-index-only',
    'select count(*) from orders where customer_id < 2500',
    [...parallel, ...only('seqscan', 'bitmapscan')],
  ],
  [
    'parallel-bitmap',
    'select count(*) from orders where customer_id < 1500 and total > 100',
    [...parallel, ...only('seqscan', 'indexscan', 'indexonlyscan')],
  ],
  [
    'parallel-verbose',
    'select state, count(*) from orders where total < 8000 group by state',
    parallel,
    'analyze, verbose, buffers, settings',
  ],
  [
    'parallel-nested-loop',
    'select count(c.name) from orders o join customers c on c.id = o.customer_id where o.total > 8900',
    [...parallel, ...only('hashjoin', 'mergejoin')],
  ],
  ['parallel-init-plan', 'select count(*) from orders where total > (select avg(total) from orders)', parallel],
  [
    'parallel-workers-sort',
    'select * from orders order by total',
    [...parallel, 'set local work_mem = 128'],
    'analyze, verbose, buffers',
  ],
];

/** All queries of the corpus. */
export const planCases: PlanCase[] = [
  ...inBrowser.map(([name, sql, before = [], options]) => made(name, sql, 'pglite', before, options)),
  ...onServer.flatMap(([name, sql, before = [], options]) => [
    made(`${name}-18`, sql, 'server18', before, options),
    made(`${name}-15`, sql, 'server15', before, options),
  ]),
  made('jit-15', 'select sum(total), count(*) from orders where total > 5', 'server15', [
    'set local jit = on',
    'set local jit_above_cost = 0',
    'set local jit_inline_above_cost = 0',
    'set local jit_optimize_above_cost = 0',
  ]),
  made(
    'jit-parallel-15',
    'select state, sum(total) from orders where total > 5 group by state',
    'server15',
    [...parallel, 'set local jit = on', 'set local jit_above_cost = 0'],
    'analyze, verbose, buffers',
  ),
  ...[
    'init-plan',
    'sort-spilled',
    'hash-spilled',
    'hash-aggregate-spilled',
    'update-trigger',
    'delete-cascade',
    'sub-plan',
    'hashed-sub-plan',
    'incremental-sort',
    'io-timing',
    'memoize',
    'merge',
    'window',
    'grouping-sets',
    'cte-scan',
    'set-op-except',
    'partitions-pruned-at-run',
  ]
    .map((name) => inBrowser.find(([known]) => known === name))
    .flatMap((found) => (found ? [made(`${found[0]}-15`, found[1], 'server15', found[2], found[3])] : [])),
];

function made(name: string, sql: string, engine: PlanEngine, before: string[] = [], options?: string): PlanCase {
  return { name, sql, engine, before, ...(options === undefined ? {} : { options }) };
}
