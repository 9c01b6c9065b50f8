drop index concurrently phone_positions_seen_at_idx;
drop index concurrently phone_positions_depot_id_seen_at_idx;
create index phone_positions_depot_id_idx
  on phone_positions (depot_id);
alter table phone_positions
  set (fillfactor = 45);
vacuum (full, analyze) phone_positions;
