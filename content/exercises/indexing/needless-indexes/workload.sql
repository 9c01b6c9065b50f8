-- latest-jobs-of-a-customer
select reference, status, requested_at
from jobs
where customer_id = 'c0000000-0000-4000-8000-000000000001'
order by requested_at desc
limit 20;

-- job-by-id
select reference, status
from jobs
where id = 50000;

-- job-by-reference
select id, status, driver_id
from jobs
where reference = 'JOB-050000';

-- next-jobs
select id, reference
from jobs
where status = 'pending'
order by priority, requested_at
limit 10;

-- remove-a-driver
delete from drivers
where id = 390;

-- forget-a-customer
delete from customers
where id = 'c0000000-0000-4000-8000-000000001134';

-- reference-twice
insert into jobs
  (reference, customer_id, depot_id, price_baht, weight_kg)
values
  ('JOB-050000', 'c0000000-0000-4000-8000-000000000001', 4, 60, 1);
