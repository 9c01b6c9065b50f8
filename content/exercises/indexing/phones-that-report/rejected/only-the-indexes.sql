-- finding: cost.too-many-buffers
-- drops the indexes, but the pages are full, so each new version goes to another page and into every index
drop index phone_positions_depot_id_seen_at_idx, phone_positions_seen_at_idx;
