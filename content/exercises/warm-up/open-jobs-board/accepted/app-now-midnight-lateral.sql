with midnight as (
  select (date_trunc('day', app.now() at time zone 'Asia/Bangkok') + interval '1 day')
         at time zone 'Asia/Bangkok' as at
)
select j.reference, j.priority, c.name as customer, x.nickname as driver
from midnight m
cross join jobs j
inner join customers c on j.customer_id = c.id
left join lateral (
  select d.nickname from drivers d where d.id = j.driver_id and d.status = 'active'
) x on true
where j.status between 'pending' and 'picked_up'
  and (j.scheduled_for >= m.at) is not true
order by j.priority asc, j.reference asc;
