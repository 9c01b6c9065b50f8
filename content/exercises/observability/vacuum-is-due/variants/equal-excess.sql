-- title: twelve tables that are due, most of them equally far
delete from ops.table_health;
insert into ops.table_health
  (table_name, reltuples, n_dead_tup, reloptions)
select
  'part_' || n * 7 % 13,
  n * 1000,
  50 + n * 200 + 10 + n * 5 % 3,
  case when n % 4 = 0 then '{autovacuum_enabled=false}'::text[] end
from generate_series(1, 12) as n;
