select
  s.relname as "table",
  s.n_dead_tup as dead_rows,
  greatest(c.reltuples, 0)::bigint as estimated_rows,
  (current_setting('autovacuum_vacuum_threshold')::int
    + current_setting('autovacuum_vacuum_scale_factor')::numeric * greatest(c.reltuples, 0)::numeric)::bigint
    as autovacuum_at,
  greatest(s.last_vacuum, s.last_autovacuum) as last_vacuum
from pg_stat_user_tables s
join pg_class c on c.oid = s.relid
where s.n_dead_tup > 0
order by s.n_dead_tup desc, s.relname;
