set lock_timeout = '2s';

do $$
declare
  broken regclass;
begin
  for broken in
    select indexrelid::regclass
    from pg_index
    where indrelid = 'jobs'::regclass
      and not indisvalid
  loop
    execute format('drop index %s', broken);
  end loop;
end
$$;

create index concurrently if not exists jobs_driver_requested_idx
on jobs (driver_id, requested_at);

drop index concurrently if exists jobs_driver_idx;
