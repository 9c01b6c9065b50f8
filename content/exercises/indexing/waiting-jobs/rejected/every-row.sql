-- finding: size.too-large
-- fast, but 99 of 100 entries are of jobs that the board will never show
create index on jobs (status, priority, requested_at);
