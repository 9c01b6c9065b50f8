-- finding: migration.new-app-breaks
-- drops and creates the view in two transactions, and the new application looks in between
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

drop view if exists driver_cards;

alter table drivers
drop column if exists licence_no;

create view driver_cards as
select id, nickname, depot_id, status
from drivers;
