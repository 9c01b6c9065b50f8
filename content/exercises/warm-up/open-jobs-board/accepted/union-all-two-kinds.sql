with active as (
  select id, nickname from drivers where status = 'active'
), due as (
  select * from jobs
  where status not in ('delivered', 'failed', 'cancelled')
    and (scheduled_for at time zone 'Asia/Bangkok')::date <= date '2026-03-16'
  union all
  select * from jobs
  where status not in ('delivered', 'failed', 'cancelled')
    and scheduled_for is null
)
select due.reference, due.priority, cu.name as customer, a.nickname as driver
from due
join customers cu on cu.id = due.customer_id
join active a on a.id = due.driver_id
union all
select due.reference, due.priority, cu.name, null
from due
join customers cu on cu.id = due.customer_id
where due.driver_id is null
   or due.driver_id not in (select id from active)
order by priority, reference;
