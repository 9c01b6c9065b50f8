-- finding: probe.accepted
-- mends the rows, and if not exists is content with the invalid index
update documents as older
set kind = 'photo'
where kind = 'pod'
  and exists (
    select
    from documents as newer
    where newer.job_id = older.job_id and newer.kind = 'pod' and newer.created_at > older.created_at
  );

create unique index concurrently if not exists documents_one_pod_per_job
on documents (job_id)
where kind = 'pod';
