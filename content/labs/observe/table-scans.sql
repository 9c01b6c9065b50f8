select
  relname as "table",
  seq_scan as read_whole,
  seq_tup_read as rows_read_whole,
  coalesce(idx_scan, 0) as by_index,
  coalesce(idx_tup_fetch, 0) as rows_by_index,
  seq_tup_read / nullif(seq_scan, 0) as rows_each_time
from pg_stat_user_tables
where seq_scan + coalesce(idx_scan, 0) > 0
order by seq_tup_read desc, relname;
