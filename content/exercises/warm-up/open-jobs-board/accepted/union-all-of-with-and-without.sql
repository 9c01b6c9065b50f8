with due as (
  select * from jobs
  where status = any (array['pending', 'assigned', 'picked_up']::job_status[])
    and ((scheduled_for at time zone 'Asia/Bangkok')::date <= (app.now() at time zone 'Asia/Bangkok')::date) is not false
)
select due.reference, due.priority, customers.name as customer, drivers.nickname as driver
from due, customers, drivers
where customers.id = due.customer_id and drivers.id = due.driver_id and drivers.status = 'active'
union all
select due.reference, due.priority, customers.name, null
from due, customers
where customers.id = due.customer_id
  and not exists (select from drivers where drivers.id = due.driver_id and drivers.status = 'active')
order by priority, reference;
