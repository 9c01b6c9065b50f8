-- finding: cost.too-many-buffers
-- leaves so much room that reading the table takes too many pages
drop index phone_positions_depot_id_seen_at_idx, phone_positions_seen_at_idx;
alter table phone_positions
  set (fillfactor = 10);
vacuum full phone_positions;
