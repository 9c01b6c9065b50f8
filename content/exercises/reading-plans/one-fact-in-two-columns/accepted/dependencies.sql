create statistics (dependencies) on weight_kg, price_baht from jobs;
analyze;
