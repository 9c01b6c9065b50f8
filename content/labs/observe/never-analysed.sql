select
  s.relname as "table",
  case when c.reltuples < 0 then 'never' else 'long ago' end as analysed,
  greatest(c.reltuples, 0)::bigint as estimated_rows,
  s.n_mod_since_analyze as changed_since,
  pg_size_pretty(pg_relation_size(s.relid)) as size
from pg_stat_user_tables s
join pg_class c on c.oid = s.relid
where (c.reltuples < 0 and pg_relation_size(s.relid) > 0)
  or s.n_mod_since_analyze > 50 + 0.1 * greatest(c.reltuples, 0)
order by s.n_mod_since_analyze desc, s.relname;
