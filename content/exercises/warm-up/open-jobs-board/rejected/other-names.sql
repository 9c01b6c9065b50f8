-- finding: result.column-names
-- the board's columns have names of their own
select j.reference, j.priority, c.name, d.nickname
from jobs as j
join customers as c on c.id = j.customer_id
left join drivers as d on d.id = j.driver_id and d.status = 'active'
where j.status in ('pending', 'assigned', 'picked_up')
  and (j.scheduled_for is null or j.scheduled_for < timestamptz '2026-03-17 00:00+07')
order by j.priority, j.reference;
