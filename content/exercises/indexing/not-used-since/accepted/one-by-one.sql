drop index concurrently jobs_note_idx;
drop index concurrently jobs_weight_kg_idx;
drop index concurrently if exists jobs_scheduled_for_idx;
