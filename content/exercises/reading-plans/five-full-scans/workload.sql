-- a-job-of-today
select
  j.reference,
  j.status,
  c.name as customer,
  d.nickname as driver,
  (
    select max(v.plate)
    from vehicles as v
    where v.driver_id = j.driver_id
  ) as plate,
  (
    select max(e.happened_at)
    from job_events as e
    where e.job_id = j.id
  ) as last_event,
  (
    select count(*)
    from documents as f
    where f.job_id = j.id
  ) as documents,
  (
    select sum(i.amount_baht)
    from invoices as i
    where i.job_id = j.id
      and i.status <> 'void'
  ) as billed_baht,
  (
    select count(*)
    from jobs as o
    where o.customer_id = j.customer_id
      and o.requested_at > j.requested_at - interval '30 days'
  ) as customer_jobs
from jobs as j
join customers as c on c.id = j.customer_id
left join drivers as d on d.id = j.driver_id
where j.reference = 'JOB-099980';

-- a-job-of-the-busiest-customer
select
  j.reference,
  j.status,
  c.name as customer,
  d.nickname as driver,
  (
    select max(v.plate)
    from vehicles as v
    where v.driver_id = j.driver_id
  ) as plate,
  (
    select max(e.happened_at)
    from job_events as e
    where e.job_id = j.id
  ) as last_event,
  (
    select count(*)
    from documents as f
    where f.job_id = j.id
  ) as documents,
  (
    select sum(i.amount_baht)
    from invoices as i
    where i.job_id = j.id
      and i.status <> 'void'
  ) as billed_baht,
  (
    select count(*)
    from jobs as o
    where o.customer_id = j.customer_id
      and o.requested_at > j.requested_at - interval '30 days'
  ) as customer_jobs
from jobs as j
join customers as c on c.id = j.customer_id
left join drivers as d on d.id = j.driver_id
where j.reference = 'JOB-099909';

-- a-job-of-last-year
select
  j.reference,
  j.status,
  c.name as customer,
  d.nickname as driver,
  (
    select max(v.plate)
    from vehicles as v
    where v.driver_id = j.driver_id
  ) as plate,
  (
    select max(e.happened_at)
    from job_events as e
    where e.job_id = j.id
  ) as last_event,
  (
    select count(*)
    from documents as f
    where f.job_id = j.id
  ) as documents,
  (
    select sum(i.amount_baht)
    from invoices as i
    where i.job_id = j.id
      and i.status <> 'void'
  ) as billed_baht,
  (
    select count(*)
    from jobs as o
    where o.customer_id = j.customer_id
      and o.requested_at > j.requested_at - interval '30 days'
  ) as customer_jobs
from jobs as j
join customers as c on c.id = j.customer_id
left join drivers as d on d.id = j.driver_id
where j.reference = 'JOB-060011';

-- two-jobs-at-once
insert into jobs
  (reference, customer_id, depot_id, status, price_baht, weight_kg, requested_at)
values
  ('JOB-900001', 'c0000000-0000-4000-8000-000000000001', 4, 'pending', 60, 1, '2026-03-16 09:00+07'),
  ('JOB-900002', 'c0000000-0000-4000-8000-000000000001', 4, 'pending', 60, 1, '2026-03-16 09:00+07');
