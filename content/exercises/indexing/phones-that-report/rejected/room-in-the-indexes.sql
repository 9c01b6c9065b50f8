-- finding: cost.too-many-buffers
-- leaves room in the index pages, which does not keep the entries from being written
alter index phone_positions_seen_at_idx
  set (fillfactor = 50);
alter index phone_positions_depot_id_seen_at_idx
  set (fillfactor = 50);
reindex table phone_positions;
