-- finding: index.too-many
-- makes a partial index in the place of one it drops
drop index jobs_scheduled_for_idx, jobs_weight_kg_idx, jobs_note_idx;
create index on jobs (scheduled_for)
  where scheduled_for is not null;
