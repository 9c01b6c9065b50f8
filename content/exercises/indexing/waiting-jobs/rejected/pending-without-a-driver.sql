-- finding: cost.too-many-buffers
-- narrower than the board's own condition, so the planner cannot know that every row it wants is in there
create index jobs_board_idx
  on jobs (priority, requested_at)
  where status = 'pending'
    and driver_id is null;
