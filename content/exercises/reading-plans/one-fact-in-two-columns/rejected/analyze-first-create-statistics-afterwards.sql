-- finding: plan.estimate
-- analyze first, create statistics afterwards
alter table jobs alter column price_baht set statistics 1000;
analyze jobs;
create statistics jobs_tariff (dependencies, mcv) on price_baht, weight_kg from jobs;
