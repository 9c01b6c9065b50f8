-- functional dependencies, then ANALYZE of the two columns only
create statistics jobs_tariff (dependencies)
  on price_baht, weight_kg from jobs;
analyze jobs (price_baht, weight_kg);
