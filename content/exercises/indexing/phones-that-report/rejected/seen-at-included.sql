-- finding: cost.too-many-buffers
-- moves seen_at under INCLUDE, where a change of it counts just the same
drop index phone_positions_depot_id_seen_at_idx, phone_positions_seen_at_idx;
create index on phone_positions (depot_id)
  include (seen_at);
alter table phone_positions
  set (fillfactor = 50);
vacuum full phone_positions;
