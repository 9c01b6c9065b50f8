-- descending time and id as tie-breaker, partial: jobs without a driver are never looked for by driver
drop index if exists jobs_driver_id_idx, jobs_driver_id_status_idx;
drop index if exists jobs_driver_id_requested_at_idx, jobs_driver_id_price_idx;
create index concurrently jobs_of_driver on jobs (driver_id, requested_at desc, id desc)
  include (status, price_baht)
  where driver_id is not null;
