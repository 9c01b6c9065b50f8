-- the three indexes that no sample saw in use
drop index jobs_note_idx, jobs_scheduled_for_idx, jobs_weight_kg_idx;
