-- finding: plan.node-missing
-- holds the years that were asked for today: the statement for 2026 will find no index
create index on jobs (customer_id, requested_at)
  include (status, price_baht)
  where requested_at >= '2024-01-01 00:00+07'
    and requested_at < '2026-01-01 00:00+07';
vacuum jobs;
