create index on jobs (price_baht, weight_kg);
create statistics s on price_baht, weight_kg from jobs;
analyze jobs;
analyze customers;
