-- finding: migration.schema
-- an index over two columns goes with either of them, and nobody asked for the drivers of a depot
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
