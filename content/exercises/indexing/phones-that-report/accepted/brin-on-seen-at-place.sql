-- needs: 16
-- BRIN on seen_at in place of the B-tree (a summarising index does not prevent HOT), CLUSTER rewrites the table by its key
drop index phone_positions_seen_at_idx, phone_positions_depot_id_seen_at_idx;
alter table phone_positions set (fillfactor = 48, autovacuum_vacuum_scale_factor = 0.05);
cluster phone_positions using phone_positions_pkey;
create index phone_positions_seen_at_brin on phone_positions using brin (seen_at);
