select
  round(total_exec_time::numeric, 1) as total_ms,
  round((100 * total_exec_time / nullif(sum(total_exec_time) over (), 0))::numeric) as percent,
  query,
  calls,
  round(mean_exec_time::numeric, 2) as mean_ms,
  rows,
  shared_blks_hit + shared_blks_read as pages
from pg_stat_statements
where dbid = (select oid from pg_database where datname = current_database())
order by total_exec_time desc
limit 20;
