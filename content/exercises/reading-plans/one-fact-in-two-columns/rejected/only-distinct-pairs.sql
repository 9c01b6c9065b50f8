-- finding: plan.estimate
-- ndistinct counts groups, for GROUP BY; it is not asked about conditions
create statistics jobs_tariff (ndistinct)
  on price_baht, weight_kg
  from jobs;

analyze jobs;
