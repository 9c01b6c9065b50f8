begin;
set local lock_timeout = '1s';
drop index if exists documents_one_pod_per_job;
commit;

do $$
begin
  update documents
  set kind = 'photo'
  where kind = 'pod'
    and (job_id, created_at) not in (
      select job_id, max(created_at)
      from documents
      where kind = 'pod'
      group by job_id
    );
end
$$;

create unique index concurrently documents_one_pod_per_job
on documents (job_id)
where kind in ('pod');
