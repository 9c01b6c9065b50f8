-- finding: migration.blocks-writes
-- builds the index while nobody can write
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

create index if not exists drivers_depot_id_idx
on drivers (depot_id);

-- deploy new
-- retire old

begin;

drop view if exists driver_cards;

alter table drivers
drop column if exists licence_no;

create view driver_cards as
select id, nickname, depot_id, status
from drivers;

commit;
