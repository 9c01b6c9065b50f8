-- finding: plan.estimate
-- a partial index for each tariff that was measured: two estimates are right by accident, and sixty tariffs are not two
create index on jobs (customer_id) where price_baht = 300 and weight_kg = 4.5;
create index on jobs (customer_id) where price_baht = 232.50 and weight_kg = 9.00;
analyze jobs;
