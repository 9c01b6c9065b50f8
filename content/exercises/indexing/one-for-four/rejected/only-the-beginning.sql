-- finding: cost.too-many-buffers
-- drops what is the beginning of another, and still writes three entries for each job
drop index jobs_driver_id_idx;
