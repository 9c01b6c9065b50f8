-- needs: 16
drop index phone_positions_depot_id_seen_at_idx, phone_positions_seen_at_idx;
alter table phone_positions
  set (fillfactor = 46);
vacuum full phone_positions;
create index on phone_positions using brin (seen_at);
