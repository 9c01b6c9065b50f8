drop index jobs_scheduled_for_idx, jobs_weight_kg_idx, jobs_note_idx;
