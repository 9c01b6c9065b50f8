-- finding: plan.estimate
-- CREATE STATISTICS says what shall be counted; ANALYZE counts
create statistics jobs_tariff
  on price_baht, weight_kg
  from jobs;
