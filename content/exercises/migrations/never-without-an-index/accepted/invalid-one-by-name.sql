set lock_timeout = '2s';

do $$
begin
  if exists (
    select
    from pg_index
    where indexrelid = to_regclass('jobs_driver_requested_idx')
      and not indisvalid
  ) then
    drop index jobs_driver_requested_idx;
  end if;
end
$$;

create index concurrently if not exists jobs_driver_requested_idx
on jobs (driver_id, requested_at);

drop index concurrently if exists jobs_driver_idx;
