-- Each job moves as a whole: it is requested, or delivered where its id is even, within minutes of a midnight in Bangkok.
create temporary table shifts as
select
  j.id,
  (array['2026-03-01', '2026-01-01', '2026-03-16', '2026-02-01'])[1 + j.id % 4]::timestamp at time zone 'Asia/Bangkok'
    + (array['0 seconds', '-1 second', '1 minute', '-10 minutes', '10 minutes'])[1 + j.id / 4 % 5]::interval
    - case
        when j.id % 2 = 0 then coalesce(j.delivered_at, j.requested_at)
        else j.requested_at
      end
    as by
from jobs as j;

update jobs as j
set
  requested_at = j.requested_at + s.by,
  scheduled_for = j.scheduled_for + s.by,
  delivered_at = j.delivered_at + s.by
from shifts as s
where s.id = j.id;

update stops as t
set
  arrived_at = t.arrived_at + s.by,
  departed_at = t.departed_at + s.by
from shifts as s
where s.id = t.job_id;

update job_events as e
set happened_at = e.happened_at + s.by
from shifts as s
where s.id = e.job_id;

update documents as d
set created_at = d.created_at + s.by
from shifts as s
where s.id = d.job_id;

drop table shifts;

update accounts
set created_at = '2025-12-01 07:00:00+07'
where id = 'a0000000-0000-4000-8000-000000000011';

update drivers
set hired_on = '2025-12-01'
where id = 5;

update invoices as i
set
  issued_on = (j.delivered_at at time zone 'Asia/Bangkok')::date,
  due_on = (j.delivered_at at time zone 'Asia/Bangkok')::date + 14
from jobs as j
where j.id = i.job_id;

-- Paid as the last day ends: a second before midnight, at midnight, or half an hour after.
update invoices
set paid_at = (due_on + 1)::timestamp at time zone 'Asia/Bangkok'
  + (array['-1 second', '0 seconds', '30 minutes'])[1 + id % 3]::interval
where status = 'paid'
  and due_on < '2026-03-16';

update invoices as i
set paid_at = j.delivered_at + interval '1 minute'
from jobs as j
where j.id = i.job_id
  and i.status = 'paid'
  and i.due_on >= '2026-03-16';

update gps_pings
set recorded_at = recorded_at - interval '7 hours';
