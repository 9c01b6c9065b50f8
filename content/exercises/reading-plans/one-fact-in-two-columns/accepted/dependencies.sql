create statistics by_tariff (dependencies) on weight_kg, price_baht from jobs;
analyze;
