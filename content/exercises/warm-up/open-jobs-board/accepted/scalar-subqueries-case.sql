select
  j.reference,
  j.priority,
  (select name from customers where id = j.customer_id) as customer,
  (select case when d.status = 'active' then d.nickname end from drivers d where d.id = j.driver_id) as driver
from jobs as j
where j.status = any ('{pending,assigned,picked_up}'::job_status[])
  and coalesce(j.scheduled_for, '-infinity') < '2026-03-16 17:00:00Z'
order by 2, 1;
