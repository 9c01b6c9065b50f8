set statement_timeout = 0;
set lock_timeout = 0;
create index concurrently job_events_job_id_happened_at_new on job_events (job_id, happened_at);
create index concurrently on job_events (actor_id, happened_at);
set lock_timeout = '2s';
do $$
declare
  broken regclass;
begin
  for broken in
    select indexrelid::regclass
    from pg_index
    where indrelid = 'job_events'::regclass
      and not indisvalid
  loop
    execute format('drop index %s', broken);
  end loop;
end
$$;
alter index job_events_job_id_happened_at_new rename to job_events_job_id_happened_at_idx;
