create statistics half (ndistinct) on price_baht, weight_kg from jobs;
drop statistics half;
create statistics whole (ndistinct, dependencies, mcv) on price_baht, weight_kg from jobs;
alter statistics whole set statistics 500;
analyze jobs;
