-- status as a third key instead of INCLUDE, in one transaction; reads 7 index pages (PG 18 adds some 6 catalog pages for the skip array when a session does that for the first time).
begin;
drop index jobs_driver_id_idx, jobs_driver_id_status_idx, jobs_driver_id_requested_at_idx, jobs_driver_id_price_idx;
create index jobs_driver_id_requested_at_status_idx on public.jobs using btree (driver_id, requested_at, status) include (price_baht);
commit;
