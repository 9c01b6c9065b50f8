-- finding: cost.too-many-buffers
-- names seen_at in the WHERE of a partial index, where a change of it counts just the same
drop index phone_positions_depot_id_seen_at_idx, phone_positions_seen_at_idx;
create index on phone_positions (depot_id)
  where seen_at < '2026-03-16 12:00+07';
alter table phone_positions
  set (fillfactor = 50);
vacuum full phone_positions;
