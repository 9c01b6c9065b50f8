with active as (
  select id, nickname
  from drivers
  where status = 'active'
)
select j.reference, j.priority, c.name as customer, active.nickname as driver
from customers as c
join jobs as j on j.customer_id = c.id
left join active on active.id = j.driver_id
where j.status = any (array['pending', 'assigned', 'picked_up']::job_status[])
  and (scheduled_for at time zone 'Asia/Bangkok' < '2026-03-17') is not false
order by 2, 1;
