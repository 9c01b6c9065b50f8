create unique index concurrently if not exists documents_one_pod_per_job
on documents (job_id)
where kind = 'pod';
