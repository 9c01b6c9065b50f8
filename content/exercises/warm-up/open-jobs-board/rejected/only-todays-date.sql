-- finding: result.rows-missing
-- counts only the jobs of the day itself, so the overdue ones fall off the board
select j.reference, j.priority, c.name as customer, d.nickname as driver
from jobs j
join customers c on c.id = j.customer_id
left join drivers d on d.id = j.driver_id and d.status = 'active'
where j.status in ('pending', 'assigned', 'picked_up')
  and (j.scheduled_for is null or (j.scheduled_for at time zone 'Asia/Bangkok')::date = '2026-03-16')
order by j.priority, j.reference;
