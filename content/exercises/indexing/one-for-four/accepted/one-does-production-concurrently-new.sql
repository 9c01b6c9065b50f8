-- As one does it in production: concurrently, new before old; partial, as driver_id = … never looks for NULL and neither does the foreign key.
create index concurrently jobs_of_driver_idx on jobs (driver_id, requested_at) include (status, price_baht) where driver_id is not null;
drop index concurrently jobs_driver_id_idx;
drop index concurrently jobs_driver_id_status_idx;
drop index concurrently jobs_driver_id_requested_at_idx;
drop index concurrently jobs_driver_id_price_idx;
