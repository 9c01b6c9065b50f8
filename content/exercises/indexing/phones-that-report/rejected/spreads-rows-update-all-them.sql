-- finding: cost.too-many-buffers
-- Spreads the rows by an update of all of them, then VACUUM; the reports get cheap, the file too long.
drop index phone_positions_seen_at_idx, phone_positions_depot_id_seen_at_idx;
alter table phone_positions set (fillfactor = 50);
update phone_positions set battery_pct = battery_pct;
vacuum phone_positions;
