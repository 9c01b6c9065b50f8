with
  width as (
    -- What one row takes: 23 bytes of header and a bit for each null, filled up to 24 or 32, and a line pointer of 4.
    select
      c.oid,
      sum((1 - s.null_frac) * s.avg_width) as data,
      case when bool_or(s.null_frac > 0) and count(*) > 8 then 32 else 24 end + 4 as overhead
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_stats s on s.schemaname = n.nspname and s.tablename = c.relname and not s.inherited
    where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
    group by c.oid
  ),
  page as (
    select
      w.oid,
      pg_relation_size(w.oid) / 8192 as pages,
      c.reltuples * (w.overhead + 8 * ceil((w.data + 2) / 8)) / (8168 * coalesce(
        (select option_value::int from pg_options_to_table(c.reloptions) where option_name = 'fillfactor'), 100) / 100.0)
        as needed
    from width w
    join pg_class c on c.oid = w.oid
    where c.reltuples >= 0
  )
select
  oid::regclass as "table",
  pages,
  ceil(needed) as pages_needed,
  greatest(0, round((100 * (1 - needed / pages))::numeric)) as percent_empty,
  pg_size_pretty(greatest(0, (pages - ceil(needed))::bigint) * 8192) as empty
from page
where pages >= 8
order by pages - needed desc;
