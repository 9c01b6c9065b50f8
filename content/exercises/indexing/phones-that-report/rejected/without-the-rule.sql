-- finding: errors.accepted
-- drops the unique constraint as well, to have fewer indexes
drop index phone_positions_depot_id_seen_at_idx, phone_positions_seen_at_idx;
alter table phone_positions
  drop constraint phone_positions_plate_key;
alter table phone_positions
  set (fillfactor = 50);
vacuum full phone_positions;
