-- finding: constraint.missing
-- drops the unique constraint with its index
drop index jobs_scheduled_for_idx, jobs_weight_kg_idx, jobs_note_idx;
alter table jobs
  drop constraint jobs_reference_key;
