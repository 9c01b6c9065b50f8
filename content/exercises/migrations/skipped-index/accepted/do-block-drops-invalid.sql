set lock_timeout to 1000;
do $$
declare
  bad regclass;
begin
  for bad in
    select indexrelid::regclass from pg_index
    where indrelid = 'job_events'::regclass and not indisvalid
  loop
    execute 'drop index ' || bad;
  end loop;
end
$$;
reset lock_timeout;
create index concurrently if not exists audit_idx on job_events (actor_id, happened_at);
create index concurrently if not exists support_idx on job_events (job_id, happened_at);
