select
  j.reference,
  j.priority,
  c.name as customer,
  case when d.status = 'active' then d.nickname end as driver
from jobs as j
left join drivers as d on d.id = j.driver_id
join customers as c on c.id = j.customer_id
where j.status <= 'picked_up'
  and not coalesce(j.scheduled_for >= '2026-03-16 17:00+00', false)
order by j.priority, j.reference;
