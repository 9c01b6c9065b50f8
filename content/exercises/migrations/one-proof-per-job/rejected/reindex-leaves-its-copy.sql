-- finding: migration.retry-differs
-- reindex concurrently builds a second index beside the first, and that one stays behind when it is cut off
update documents as older
set kind = 'photo'
where kind = 'pod'
  and exists (
    select
    from documents as newer
    where newer.job_id = older.job_id and newer.kind = 'pod' and newer.created_at > older.created_at
  );

reindex index concurrently documents_one_pod_per_job;
