-- finding: plan.estimate
-- price and cash go together as well, but the query asks for price and weight
create statistics jobs_cash
  on price_baht, cod_baht
  from jobs;

analyze jobs;
