-- finding: probe.refused
-- cascade takes the view along and says so only in a notice
set lock_timeout = '2s';

do $$
begin
  if exists (
    select
    from information_schema.columns
    where table_schema = 'public'
      and table_name = 'drivers'
      and column_name = 'licence_no'
  ) then
    alter table drivers
    alter column licence_no drop not null;
  end if;
end
$$;

create index concurrently if not exists drivers_depot_id_idx
on drivers (depot_id);

-- deploy new
-- retire old

alter table drivers
drop column if exists licence_no cascade;
