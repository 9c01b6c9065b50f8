-- finding: migration.no-deploy-window
-- leaves the column NOT NULL until it is dropped: at no moment can both applications hire
set lock_timeout = '2s';

create index concurrently if not exists drivers_depot_id_idx
on drivers (depot_id);

begin;

drop view if exists driver_cards;

alter table drivers
drop column if exists licence_no;

create view driver_cards as
select id, nickname, depot_id, status
from drivers;

commit;
