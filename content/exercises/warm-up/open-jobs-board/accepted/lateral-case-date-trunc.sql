select j.reference, j.priority, c.name customer, case when d.status = 'active' then d.nickname end driver
from jobs j
left join drivers d on d.id = j.driver_id
cross join lateral (select name from customers where id = j.customer_id) c
where j.status <= 'picked_up'
  and not coalesce(j.scheduled_for >= date_trunc('day', app.now(), 'Asia/Bangkok') + interval '24 hours', false)
order by 2, 1;
