-- finding: index.dropped-needed
-- forgets that deleting a driver or a depot looks for its jobs
drop index jobs_scheduled_for_idx, jobs_weight_kg_idx, jobs_note_idx, jobs_driver_id_idx, jobs_depot_id_idx;
