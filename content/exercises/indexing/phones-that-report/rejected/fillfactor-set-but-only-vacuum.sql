-- finding: cost.too-many-buffers
-- fillfactor is set, but only VACUUM without FULL follows.
drop index phone_positions_seen_at_idx, phone_positions_depot_id_seen_at_idx;
alter table phone_positions set (fillfactor = 50);
vacuum (analyze) phone_positions;
