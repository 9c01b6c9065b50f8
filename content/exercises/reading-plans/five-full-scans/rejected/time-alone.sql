-- finding: cost.too-many-buffers
-- good enough for a job of today; for one of last year all later jobs of everybody are read
create index on jobs (requested_at);
