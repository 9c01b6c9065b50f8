drop index phone_positions_depot_id_seen_at_idx, phone_positions_seen_at_idx;
alter table phone_positions set (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);
create temporary table kept as
select *
from phone_positions;
truncate phone_positions;
insert into phone_positions
select *
from kept
order by phone_id;
drop table kept;
