-- finding: index.dropped-needed
-- drops a unique index that no query reads: it works when rows are written
drop index jobs_scheduled_for_idx, jobs_weight_kg_idx, jobs_note_idx, jobs_one_open_per_driver_idx;
