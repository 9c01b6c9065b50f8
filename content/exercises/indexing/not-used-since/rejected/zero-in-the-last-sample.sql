-- finding: index.dropped-needed
-- reads the last sample only, which knows nothing of January: the settlement used delivered_at before the move
drop index jobs_scheduled_for_idx, jobs_weight_kg_idx, jobs_note_idx, jobs_delivered_at_idx;
