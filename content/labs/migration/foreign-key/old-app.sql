-- read jobs-of-a-driver
select id, vehicle_id
from jobs
where driver_id = 7
order by id
limit 20;

-- write book-job
insert into jobs (driver_id, vehicle_id)
values (7, 7);
