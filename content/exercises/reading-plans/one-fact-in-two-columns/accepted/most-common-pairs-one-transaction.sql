-- the most common pairs, in one transaction, and an index of both columns besides
begin;
create index jobs_tariff_idx on jobs (price_baht, weight_kg);
create statistics tariff_pairs (mcv) on weight_kg, price_baht from jobs;
alter statistics tariff_pairs set statistics 200;
analyze jobs;
commit;
