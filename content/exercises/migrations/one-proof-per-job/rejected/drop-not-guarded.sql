-- finding: migration.not-retryable
-- works as long as there is something to drop, and after a crash behind the drop there is not
update documents as older
set kind = 'photo'
where kind = 'pod'
  and exists (
    select
    from documents as newer
    where newer.job_id = older.job_id and newer.kind = 'pod' and newer.created_at > older.created_at
  );

drop index concurrently documents_one_pod_per_job;

create unique index concurrently documents_one_pod_per_job
on documents (job_id)
where kind = 'pod';
