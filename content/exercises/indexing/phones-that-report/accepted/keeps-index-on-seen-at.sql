-- needs: 16
-- Keeps an index on seen_at, but BRIN: summarising indexes do not stop HOT updates (since 16); some 9,100 pages.
drop index phone_positions_seen_at_idx, phone_positions_depot_id_seen_at_idx;
create index phone_positions_seen_at_brin on phone_positions using brin (seen_at);
alter table phone_positions set (fillfactor = 45);
vacuum full phone_positions;
