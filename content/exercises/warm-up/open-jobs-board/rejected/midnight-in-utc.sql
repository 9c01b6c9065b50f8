-- finding: result.rows-extra
-- the session's clock is UTC, so its midnight is seven in the morning in Bangkok
select j.reference, j.priority, c.name as customer, d.nickname as driver
from jobs as j
join customers as c on c.id = j.customer_id
left join drivers as d on d.id = j.driver_id and d.status = 'active'
where j.status in ('pending', 'assigned', 'picked_up')
  and (j.scheduled_for is null or j.scheduled_for < timestamptz '2026-03-17 00:00')
order by j.priority, j.reference;
