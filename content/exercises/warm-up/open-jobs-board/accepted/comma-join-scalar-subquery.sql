select reference, priority, name as customer,
  (select nickname from drivers where id = driver_id and status = 'active') as driver
from jobs, customers
where customers.id = customer_id
  and jobs.status not in ('delivered', 'failed', 'cancelled')
  and coalesce(scheduled_for, '-infinity') < timestamptz '2026-03-16 17:00+00'
order by priority, reference;
