-- Chai carries all but three of the jobs that have a driver, and Hat Yai Seafood sent nearly all of them.
update jobs
set driver_id = 1
where driver_id is not null
  and id not in (112, 128, 131);

update jobs
set customer_id = 'c0000000-0000-4000-8000-000000000005'
where id not in (104, 112, 128, 131);

update job_events as e
set actor_id = 'a0000000-0000-4000-8000-000000000007'
from jobs as j
where j.id = e.job_id
  and j.driver_id = 1
  and e.event in ('picked_up', 'delivered', 'failed');

update job_events as e
set payload = '{"driver_id": 1}'
from jobs as j
where j.id = e.job_id
  and j.driver_id = 1
  and e.event = 'assigned';

update invoices as i
set customer_id = j.customer_id
from jobs as j
where j.id = i.job_id;

update gps_pings
set driver_id = 1
where driver_id = 4;
