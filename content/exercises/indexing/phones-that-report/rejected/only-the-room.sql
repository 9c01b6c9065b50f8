-- finding: cost.too-many-buffers
-- leaves room in the pages, but seen_at is still indexed, and every report changes it
alter table phone_positions
  set (fillfactor = 50);
vacuum full phone_positions;
