create statistics jobs_tariff
  on price_baht, weight_kg
  from jobs;

analyze jobs;
