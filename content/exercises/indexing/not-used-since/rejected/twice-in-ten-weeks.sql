-- finding: index.dropped-needed
-- drops what was rarely used, not what was not used
drop index jobs_scheduled_for_idx, jobs_weight_kg_idx, jobs_note_idx, jobs_cod_baht_idx;
