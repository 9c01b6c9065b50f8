-- finding: result.rows-missing
-- believes a job whose driver is not active may be dropped as long as jobs with no driver are kept
select j.reference, j.priority, c.name as customer, d.nickname as driver
from jobs j
join customers c on c.id = j.customer_id
left join drivers d on d.id = j.driver_id
where j.status in ('pending', 'assigned', 'picked_up')
  and (j.scheduled_for is null or j.scheduled_for < '2026-03-17 00:00+07')
  and (d.id is null or d.status = 'active')
order by j.priority, j.reference;
