-- without blocking anybody, one by one, looking before and after; one kept index is rebuilt concurrently
create temp view unused as
select indexrelname
from ops.index_samples
where last_idx_scan > '2026-01-12 06:00+07'
group by indexrelname;
table unused;
drop index concurrently jobs_weight_kg_idx;
drop index concurrently jobs_note_idx;
drop index concurrently jobs_scheduled_for_idx;
drop view unused;
reindex index concurrently jobs_cod_baht_idx;
select indexrelid::regclass from pg_index where indrelid = 'jobs'::regclass;
