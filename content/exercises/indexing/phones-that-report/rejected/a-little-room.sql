-- finding: cost.too-many-buffers
-- leaves room for one row in four, where every phone reports
drop index phone_positions_depot_id_seen_at_idx, phone_positions_seen_at_idx;
alter table phone_positions
  set (fillfactor = 80);
vacuum full phone_positions;
