-- one after the other, without blocking the app
select indexrelname, min(last_idx_scan), max(last_idx_scan)
from ops.index_samples
group by indexrelname
having coalesce(max(last_idx_scan), '-infinity') < '2026-01-12 06:00+07';
drop index concurrently jobs_weight_kg_idx;
drop index concurrently if exists public.jobs_note_idx;
drop index concurrently jobs_scheduled_for_idx;
