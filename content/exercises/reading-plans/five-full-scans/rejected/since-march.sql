-- finding: cost.too-many-buffers
-- the condition of the query is no constant, so the planner cannot know that its rows are all in there
create index on jobs (customer_id, requested_at)
  where requested_at > '2025-01-01 00:00+07';
