-- finding: plan.estimate
-- three columns in the object, two in the analyze
create statistics jobs_tariff on price_baht, weight_kg, customer_id from jobs;
analyze jobs (price_baht, weight_kg);
