-- finding: sqlstate.23505
-- drops the leftover and builds over the same duplicates again
drop index concurrently if exists documents_one_pod_per_job;

create unique index concurrently documents_one_pod_per_job
on documents (job_id)
where kind = 'pod';
