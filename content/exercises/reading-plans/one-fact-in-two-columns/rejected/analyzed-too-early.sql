-- finding: plan.estimate
-- ANALYZE ran before there was anything more to count
analyze jobs;

create statistics jobs_tariff
  on price_baht, weight_kg
  from jobs;
