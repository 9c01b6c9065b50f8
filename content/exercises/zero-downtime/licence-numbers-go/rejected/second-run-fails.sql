-- finding: migration.not-rerunnable
-- alter column has no if exists, and on the second run there is no column
set lock_timeout = '2s';

alter table drivers
alter column licence_no drop not null;

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
