-- Emptied and filled again in one transaction, in another order, with an index on the column that the reports do not touch.
begin;
create temporary table kept on commit drop as table phone_positions;
drop index phone_positions_seen_at_idx;
drop index phone_positions_depot_id_seen_at_idx;
truncate phone_positions;
alter table phone_positions set (fillfactor = 46, autovacuum_vacuum_scale_factor = 0.05);
insert into phone_positions table kept order by depot_id, phone_id;
create index phone_positions_depot_id_idx on phone_positions (depot_id);
commit;
analyze phone_positions;
