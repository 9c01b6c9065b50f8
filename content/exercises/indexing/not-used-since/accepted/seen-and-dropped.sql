select indexrelname, array_agg(idx_scan order by sampled_at) as scans, max(last_idx_scan) as last_used
from ops.index_samples
group by indexrelname
having max(last_idx_scan) is null or max(last_idx_scan) < '2026-01-12 06:00+07'
order by indexrelname;
set lock_timeout = '2s';
drop index if exists public.jobs_note_idx, public.jobs_scheduled_for_idx restrict;
drop index public.jobs_weight_kg_idx cascade;
