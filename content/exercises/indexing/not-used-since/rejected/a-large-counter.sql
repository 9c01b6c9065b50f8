-- finding: index.still-there
-- keeps the index with the largest counter, all of which dates from before the first sample
drop index jobs_weight_kg_idx, jobs_note_idx;
