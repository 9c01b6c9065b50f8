-- Whatever Lek, Nan and Dao had taken waits for a driver again.
delete from invoices as i
using jobs as j
where j.id = i.job_id
  and j.driver_id in (3, 5, 6);

delete from documents as d
using jobs as j
where j.id = d.job_id
  and j.driver_id in (3, 5, 6);

delete from job_events as e
using jobs as j
where j.id = e.job_id
  and j.driver_id in (3, 5, 6)
  and e.event <> 'requested';

update stops as s
set
  arrived_at = null,
  departed_at = null
from jobs as j
where j.id = s.job_id
  and j.driver_id in (3, 5, 6);

update jobs
set
  driver_id = null,
  status = 'pending',
  delivered_at = null
where driver_id in (3, 5, 6);

-- Rangsit Parts, Chiang Mai Crafts and both called Ploy Flowers no longer have any.
delete from invoices
where customer_id in (
  'c0000000-0000-4000-8000-000000000004',
  'c0000000-0000-4000-8000-000000000007',
  'c0000000-0000-4000-8000-000000000009',
  'c0000000-0000-4000-8000-000000000010'
);

delete from jobs
where customer_id in (
  'c0000000-0000-4000-8000-000000000004',
  'c0000000-0000-4000-8000-000000000007',
  'c0000000-0000-4000-8000-000000000009',
  'c0000000-0000-4000-8000-000000000010'
);

update vehicles
set driver_id = null
where driver_id <> 4;
