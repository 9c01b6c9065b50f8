-- finding: cost.too-many-buffers
-- all that the SELECTs need is in the index, but the latest twenty are sorted from all jobs of the busiest driver
begin;
drop index jobs_driver_id_idx;
drop index jobs_driver_id_status_idx;
drop index jobs_driver_id_requested_at_idx;
drop index jobs_driver_id_price_idx;
create index one_for_four on public.jobs using btree (driver_id)
  include (requested_at, status, price_baht, reference);
commit;
