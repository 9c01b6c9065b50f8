set lock_timeout to 3000;
merge into jobs
using (
  select j.id, e.happened_at
  from jobs as j
  left join job_events as e on e.job_id = j.id and e.event = 'delivered' and j.status = 'delivered'
  where (j.delivered_at is null) = (j.status = 'delivered')
) as repaired
on repaired.id = jobs.id
when matched then update set delivered_at = repaired.happened_at;
alter table jobs drop constraint if exists rule_1;
alter table jobs add constraint rule_1 check (
  case status = 'delivered' when true then (delivered_at >= requested_at) is true else delivered_at is null end
) not valid;
alter table jobs validate constraint rule_1;
