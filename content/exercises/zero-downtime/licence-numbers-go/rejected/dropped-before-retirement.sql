-- finding: migration.old-app-breaks
-- deploys the new application and drops the column while old servers are still being replaced
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

begin;

drop view if exists driver_cards;

alter table drivers
drop column if exists licence_no;

create view driver_cards as
select id, nickname, depot_id, status
from drivers;

commit;

-- retire old
