-- a most-common-values list of three columns and an index besides, all in one transaction
begin;
create index jobs_tariff_idx on jobs (price_baht, weight_kg) include (customer_id, cod_baht);
create statistics jobs_tariff_cod (mcv) on price_baht, weight_kg, cod_baht from jobs;
alter statistics jobs_tariff_cod set statistics 1000;
analyze jobs;
commit;
