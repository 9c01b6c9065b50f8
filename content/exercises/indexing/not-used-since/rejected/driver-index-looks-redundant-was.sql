-- finding: index.dropped-needed
-- the driver index looks redundant, and it was never scanned
drop index jobs_weight_kg_idx;
drop index jobs_note_idx;
drop index jobs_scheduled_for_idx;
drop index jobs_driver_id_idx; -- jobs_one_open_per_driver_idx begins with driver_id, too
