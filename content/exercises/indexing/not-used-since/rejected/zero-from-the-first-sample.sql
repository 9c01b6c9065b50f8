-- finding: index.still-there
-- takes a counter above 0 in the first sample for use, though it never moved
drop index jobs_weight_kg_idx;
