-- functional dependencies, and only the two columns analyzed
create statistics tariff (dependencies) on weight_kg, price_baht from jobs;
analyze jobs (price_baht, weight_kg);
