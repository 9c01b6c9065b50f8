update documents
set kind = 'photo'
where kind = 'pod'
  and created_at < (
    select max(d.created_at)
    from documents as d
    where d.job_id = documents.job_id
      and d.kind = 'pod'
  );

-- what a reindex leaves that was cut off
drop index concurrently if exists documents_one_pod_per_job_ccnew;

reindex index concurrently documents_one_pod_per_job;
