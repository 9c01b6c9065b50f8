drop index if exists jobs_driver_id_idx, jobs_driver_id_status_idx, jobs_driver_id_requested_at_idx, jobs_driver_id_price_idx cascade;
create index if not exists jobs_driver_id_idx
  on public.jobs using btree (driver_id asc, requested_at asc, price_baht)
  include (status);
vacuum analyze jobs;
