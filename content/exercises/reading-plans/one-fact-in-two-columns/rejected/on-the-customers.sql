-- finding: sqlstate.42703
-- the columns that belong together are in jobs
create statistics customers_tariff
  on price_baht, weight_kg
  from customers;

analyze customers;
