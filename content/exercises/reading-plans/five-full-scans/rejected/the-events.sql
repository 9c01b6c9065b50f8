-- finding: index.too-many
-- the first full scan of a subquery, and twenty pages of 1,560
create index on job_events (job_id);
