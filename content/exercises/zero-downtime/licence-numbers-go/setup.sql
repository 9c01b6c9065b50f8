create index drivers_depot_licence_idx
on drivers (depot_id, licence_no);

create view driver_cards as
select id, nickname, licence_no, depot_id, status
from drivers;
