-- finding: plan.estimate
-- an mcv list kept small
create statistics jobs_tariff (mcv) on price_baht, weight_kg from jobs;
alter statistics jobs_tariff set statistics 20;
analyze jobs;
