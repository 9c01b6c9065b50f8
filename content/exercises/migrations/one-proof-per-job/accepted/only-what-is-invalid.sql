set lock_timeout = '2s';

do $$
declare
  broken regclass;
begin
  for broken in
    select indexrelid::regclass
    from pg_index
    where indrelid = 'documents'::regclass
      and not indisvalid
  loop
    execute format('drop index %s', broken);
  end loop;
end
$$;

update documents
set kind = 'photo'
where id in (
  select id
  from (
    select id, row_number() over (partition by job_id order by created_at desc) as age
    from documents
    where kind = 'pod'
  ) as ranked
  where age > 1
);

create unique index concurrently if not exists documents_one_pod_per_job
on documents (job_id)
where kind = 'pod';
