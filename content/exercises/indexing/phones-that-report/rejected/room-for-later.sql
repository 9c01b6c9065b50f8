-- finding: cost.too-many-buffers
-- sets fillfactor without writing the table anew: it holds for new pages only
drop index phone_positions_depot_id_seen_at_idx, phone_positions_seen_at_idx;
alter table phone_positions
  set (fillfactor = 50);
vacuum phone_positions;
