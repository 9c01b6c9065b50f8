-- read board
select id, reference, status
from jobs
where status in ('pending', 'assigned', 'picked_up');

-- read left-over
select id, reference, status
from jobs
where status > 'delivered';

-- write take
update jobs
set status = 'assigned', driver_id = 4
where id = $1 + 137;

-- write pick-up
update jobs
set status = 'picked_up'
where id = $1 + 134;
