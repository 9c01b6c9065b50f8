-- finding: cost.too-many-buffers
-- keeps the index of the depot, which holds seen_at as well
drop index phone_positions_seen_at_idx;
alter table phone_positions
  set (fillfactor = 50);
vacuum full phone_positions;
