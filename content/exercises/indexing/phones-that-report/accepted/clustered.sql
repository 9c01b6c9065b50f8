alter table phone_positions set (fillfactor = 48);
drop index phone_positions_seen_at_idx;
drop index phone_positions_depot_id_seen_at_idx;
cluster phone_positions using phone_positions_pkey;
