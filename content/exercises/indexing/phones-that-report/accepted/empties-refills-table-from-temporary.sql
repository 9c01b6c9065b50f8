-- empties and refills the table from a temporary copy in one transaction, fillfactor 40, no VACUUM
begin;
drop index phone_positions_seen_at_idx, phone_positions_depot_id_seen_at_idx;
alter table phone_positions set (fillfactor = 40);
create temporary table hold on commit drop as table phone_positions;
truncate phone_positions;
insert into phone_positions select * from hold order by phone_id;
commit;
