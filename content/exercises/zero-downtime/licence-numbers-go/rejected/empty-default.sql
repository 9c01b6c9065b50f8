-- finding: migration.new-app-breaks
-- a default keeps the column filled, but it is unique, and the second driver gets the same one
set lock_timeout = '2s';

do $$
begin
  alter table drivers
  alter column licence_no set default '';
exception
  when undefined_column then null;
end
$$;

create index concurrently if not exists drivers_depot_id_idx
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
