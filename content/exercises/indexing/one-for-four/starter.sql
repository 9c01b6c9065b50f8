drop index jobs_driver_id_idx;
