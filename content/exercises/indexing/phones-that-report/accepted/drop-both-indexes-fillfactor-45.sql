-- drop both indexes, fillfactor 45, VACUUM FULL
drop index phone_positions_seen_at_idx;
drop index phone_positions_depot_id_seen_at_idx;
alter table phone_positions set (fillfactor = 45);
vacuum full phone_positions;
