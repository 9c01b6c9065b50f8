-- finding: result.rows-extra
-- takes midnight in the session's time zone UTC for midnight in Bangkok
select j.reference, j.priority, c.name as customer, d.nickname as driver
from jobs j
join customers c on c.id = j.customer_id
left join drivers d on d.id = j.driver_id and d.status = 'active'
where j.status in ('pending', 'assigned', 'picked_up')
  and (j.scheduled_for is null or j.scheduled_for < '2026-03-17')
order by j.priority, j.reference;
