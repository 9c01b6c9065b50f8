-- finding: result.rows-missing
-- filters inactive drivers in where, so their jobs and those without driver fall off the board
select j.reference, j.priority, c.name as customer, d.nickname as driver
from jobs j
join customers c on c.id = j.customer_id
left join drivers d on d.id = j.driver_id
where j.status in ('pending', 'assigned', 'picked_up')
  and (j.scheduled_for is null or j.scheduled_for < '2026-03-17 00:00+07')
  and d.status = 'active'
order by j.priority, j.reference;
