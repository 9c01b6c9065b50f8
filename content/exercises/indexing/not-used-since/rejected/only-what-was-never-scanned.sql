-- finding: index.still-there
-- only what was never scanned at all, in any sample
begin;
drop index jobs_weight_kg_idx; -- max(idx_scan) = 0 over all samples; the others are foreign keys or unique
commit;
