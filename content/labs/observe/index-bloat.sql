with
  keys as (
    select
      i.indexrelid,
      i.indrelid,
      i.indisunique,
      c.reltuples as entries,
      sum((1 - s.null_frac) * s.avg_width) as key_bytes,
      exp(sum(ln(greatest(1, case when s.n_distinct < 0 then -s.n_distinct * t.reltuples else s.n_distinct end))))
        as distinct_keys
    from pg_index i
    join pg_class c on c.oid = i.indexrelid
    join pg_am m on m.oid = c.relam and m.amname = 'btree'
    join pg_class t on t.oid = i.indrelid
    join pg_namespace n on n.oid = t.relnamespace and n.nspname not in ('pg_catalog', 'information_schema')
    cross join lateral unnest(i.indkey::int2[]) k(attnum)
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    join pg_stats s on s.schemaname = n.nspname and s.tablename = t.relname and s.attname = a.attname and not s.inherited
    where 0 <> all (i.indkey::int2[]) and c.reltuples > 0
    group by i.indexrelid, i.indrelid, i.indisunique, c.reltuples
  ),
  size as (
    -- An entry: 8 bytes of header, the key filled up to 8, a line pointer of 4. Equal keys are stored once, with 6 bytes a row.
    select
      indexrelid,
      indrelid,
      pg_relation_size(indexrelid) / 8192 as pages,
      1 + case
        when indisunique or distinct_keys > entries / 2 then entries * (12 + 8 * ceil(key_bytes / 8))
        else entries * 6 + greatest(distinct_keys, entries / 225) * (12 + 8 * ceil(key_bytes / 8))
      end / (8152 * 0.9) as needed
    from keys
  )
select
  indexrelid::regclass as index,
  indrelid::regclass as "table",
  pages,
  ceil(needed) as pages_needed,
  greatest(0, round((100 * (1 - needed / pages))::numeric)) as percent_empty,
  pg_size_pretty(greatest(0, (pages - ceil(needed))::bigint) * 8192) as empty
from size
where pages >= 8
order by pages - needed desc;
