select
  reference,
  priority,
  (select name from customers where id = jobs.customer_id) as customer,
  (select nickname from drivers where id = jobs.driver_id and status = 'active') as driver
from jobs
where status not in ('delivered', 'failed', 'cancelled')
  and coalesce(scheduled_for, app.now()) < '2026-03-17 00:00+07'
order by priority, reference;
