update jobs
set delivered_at = null
where id in (125, 126, 129);
update jobs
set delivered_at = timestamptz '2026-03-12 16:03:00+07'
where id = 130;
update jobs
set delivered_at = timestamptz '2026-03-10 09:35:00+07'
where id = 124;
insert into job_events
  (job_id, event, actor_id, happened_at, payload)
values
  (130, 'delivered', 'a0000000-0000-4000-8000-000000000011', '2026-03-12 16:01:00+07', '{}');
