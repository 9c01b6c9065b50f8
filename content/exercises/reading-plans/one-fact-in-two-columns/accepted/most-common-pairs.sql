create statistics if not exists tariff (mcv) on price_baht, weight_kg from public.jobs;
analyze jobs (price_baht, weight_kg);
