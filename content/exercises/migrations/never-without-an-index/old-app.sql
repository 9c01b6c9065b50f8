-- read the-watch
select exists (
  select
  from pg_index as i
  join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
  where i.indrelid = 'jobs'::regclass
    and i.indisvalid
    and i.indpred is null
    and a.attname = 'driver_id'
) as served;

-- write book
insert into jobs
  (reference, customer_id, depot_id, driver_id, price_baht, weight_kg)
values
  ('JOB-90' || $1, 'c0000000-0000-4000-8000-000000000001', 4, 4, 120, 2.5);
