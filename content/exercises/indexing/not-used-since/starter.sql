select
  indexrelname,
  idx_scan
from ops.index_samples
where sampled_at = '2026-03-16 06:00+07'
order by idx_scan;
