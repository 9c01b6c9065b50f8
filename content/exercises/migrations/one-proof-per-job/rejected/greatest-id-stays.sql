-- finding: migration.data-lost
-- takes the greatest id for the latest document, and a UUID has no order in time
update documents as older
set kind = 'photo'
where kind = 'pod'
  and exists (
    select
    from documents as newer
    where newer.job_id = older.job_id and newer.kind = 'pod' and newer.id > older.id
  );

drop index concurrently if exists documents_one_pod_per_job;

create unique index concurrently documents_one_pod_per_job
on documents (job_id)
where kind = 'pod';
