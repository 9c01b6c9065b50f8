-- finding: cost.too-many-buffers
-- no SELECT asks for a driver, but deleting one makes the foreign key look for jobs of that driver
drop index jobs_customer_id_idx, jobs_reference_idx, jobs_status_idx, jobs_driver_id_idx;
