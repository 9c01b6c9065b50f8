/** Keywords and phrases offered, in the lower case the course writes. */
export const keywords: readonly string[] = [
  'select', 'distinct', 'distinct on', 'from', 'where', 'group by', 'having', 'order by', 'limit', 'offset', 'as',
  'join', 'left join', 'right join', 'full join', 'cross join', 'inner join', 'lateral', 'on', 'using',
  'and', 'or', 'not', 'in', 'exists', 'between', 'like', 'ilike', 'is null', 'is not null', 'is distinct from', 'any', 'all',
  'case', 'when', 'then', 'else', 'end', 'union', 'union all', 'intersect', 'except', 'with', 'with recursive', 'materialized',
  'not materialized', 'over', 'partition by', 'rows between', 'range between', 'unbounded preceding', 'current row',
  'unbounded following', 'window', 'filter', 'within group', 'asc', 'desc', 'nulls first', 'nulls last', 'true', 'false', 'null',
  'insert into', 'values', 'default values', 'on conflict', 'do nothing', 'do update set', 'returning', 'update', 'set',
  'delete from', 'merge into', 'when matched', 'when not matched', 'truncate', 'default',
  'create table', 'create index', 'create unique index', 'create index concurrently', 'create view', 'create materialized view',
  'create policy', 'create role', 'create function', 'create trigger', 'create type', 'create domain', 'create extension',
  'alter table', 'add column', 'drop column', 'alter column', 'rename column', 'rename to', 'add constraint', 'drop constraint',
  'validate constraint', 'not valid', 'set not null', 'drop not null', 'set default', 'drop default',
  'drop table', 'drop index', 'drop index concurrently', 'drop view', 'drop policy', 'if exists', 'if not exists',
  'primary key', 'foreign key', 'references', 'unique', 'check', 'exclude using', 'constraint', 'not null',
  'on delete cascade', 'on delete restrict', 'on delete set null', 'on update cascade', 'deferrable initially deferred',
  'generated always as identity', 'generated always as', 'stored', 'include', 'grant', 'revoke', 'to', 'enable row level security',
  'force row level security', 'with check', 'begin', 'commit', 'rollback', 'savepoint', 'lock table', 'for update',
  'for update skip locked', 'set local lock_timeout', 'explain', 'explain (analyze, buffers)', 'analyze', 'vacuum', 'refresh materialized view',
];

/** Type names offered. */
export const types: readonly string[] = [
  'bigint', 'boolean', 'bytea', 'char', 'date', 'double precision', 'integer', 'interval', 'json', 'jsonb', 'numeric', 'real',
  'smallint', 'text', 'time', 'timestamp', 'timestamptz', 'tstzrange', 'uuid', 'varchar',
];

/** Built-in functions offered, with their arguments as a reader would say them. */
export const functions: Readonly<Record<string, string>> = {
  abs: 'number', age: 'timestamp, timestamp', array_agg: 'value', array_length: 'array, dimension', avg: 'number',
  cardinality: 'array', ceil: 'number', coalesce: 'value, …', concat: 'value, …', concat_ws: 'separator, value, …',
  count: 'value or *', cume_dist: '', date_bin: 'stride, timestamp, origin', date_part: 'field, timestamp',
  date_trunc: 'unit, timestamp', dense_rank: '', exp: 'number', extract: 'field from timestamp', first_value: 'value',
  floor: 'number', format: 'pattern, value, …', generate_series: 'start, stop, step', greatest: 'value, …',
  jsonb_agg: 'value', jsonb_array_elements: 'jsonb', jsonb_build_object: 'key, value, …', jsonb_object_agg: 'key, value',
  jsonb_path_query: 'jsonb, path', lag: 'value, offset, default', last_value: 'value', lead: 'value, offset, default',
  least: 'value, …', left: 'text, length', length: 'text', lower: 'text', lpad: 'text, length, fill', make_interval: 'days => …',
  max: 'value', md5: 'text', min: 'value', mod: 'number, divisor', nth_value: 'value, n', ntile: 'buckets', nullif: 'value, other',
  percent_rank: '', percentile_cont: 'fraction', percentile_disc: 'fraction', power: 'number, exponent', random: '', rank: '',
  regexp_matches: 'text, pattern', regexp_replace: 'text, pattern, replacement', replace: 'text, from, to', right: 'text, length',
  round: 'number, decimals', row_number: '', row_to_json: 'row', rpad: 'text, length, fill', split_part: 'text, delimiter, n',
  sqrt: 'number', string_agg: 'text, delimiter', strpos: 'text, part', substring: 'text, start, length', sum: 'number',
  to_char: 'value, pattern', to_date: 'text, pattern', to_timestamp: 'text, pattern', to_tsquery: 'text', to_tsvector: 'text',
  trim: 'text', trunc: 'number, decimals', unnest: 'array', upper: 'text', 'width_bucket': 'value, low, high, count',
};
