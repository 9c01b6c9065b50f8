-- finding: result.rows-missing
-- a condition on the driver in WHERE is not true for a missing driver, so the outer join was for nothing
select j.reference, j.priority, c.name as customer, d.nickname as driver
from jobs as j
join customers as c on c.id = j.customer_id
left join drivers as d on d.id = j.driver_id
where j.status in ('pending', 'assigned', 'picked_up')
  and (j.scheduled_for is null or j.scheduled_for < timestamptz '2026-03-17 00:00+07')
  and d.status = 'active'
order by j.priority, j.reference;
