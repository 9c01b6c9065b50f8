create statistics jobs_of_a_kind on price_baht, weight_kg, priority from jobs;
vacuum (analyze) jobs;
