-- read labels
select id, reference, coalesce(note, '')
from jobs;

-- write book
insert into jobs
  (reference, customer_id, depot_id, price_baht, weight_kg)
values
  ('JOB-90' || $1, 'c0000000-0000-4000-8000-000000000001', 4, 120, 2.5);

-- write move-on
update jobs
set status = case status when 'picked_up' then 'assigned' else 'picked_up' end::job_status
where id = 134 + $1 % 4;
