select
  relname as "table",
  heap_blks_hit as table_hit,
  heap_blks_read as table_read,
  round(100.0 * heap_blks_hit / nullif(heap_blks_hit + heap_blks_read, 0), 1) as table_percent,
  idx_blks_hit as indexes_hit,
  idx_blks_read as indexes_read,
  round(100.0 * idx_blks_hit / nullif(idx_blks_hit + idx_blks_read, 0), 1) as indexes_percent
from pg_statio_user_tables
where heap_blks_hit + heap_blks_read > 0
order by heap_blks_read + coalesce(idx_blks_read, 0) desc, relname;
