update jobs as j
set delivered_at = case
  when j.status = 'delivered' then (select max(e.happened_at) from job_events as e where e.job_id = j.id and e.event = 'delivered')
end
where (j.status = 'delivered') <> (j.delivered_at is not null);

begin;
set local lock_timeout = '500ms';
alter table jobs
add constraint delivered_has_time
check (
  (status = 'delivered' and coalesce(delivered_at >= requested_at, false))
  or (status <> 'delivered' and delivered_at is null)
)
not valid;
commit;

alter table jobs validate constraint delivered_has_time;
