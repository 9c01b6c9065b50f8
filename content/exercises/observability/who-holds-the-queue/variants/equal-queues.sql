-- title: nine queues, most of them of one length, in two samples
delete from ops.session_samples;
insert into ops.session_samples
  (sampled_at, pid, application_name, state, xact_start, query, blocked_by)
select
  timestamptz '2026-03-15 10:00:00+07' + (h * 5 % 2) * interval '1 hour',
  h * 7 % 10 * 100 + w,
  'app',
  case when w = 0 then 'idle in transaction' else 'active' end,
  timestamptz '2026-03-15 09:59:00+07' + (h * 5 % 2) * interval '1 hour' - h * interval '3 seconds',
  'update',
  case when w = 0 then '{}' else array[h * 7 % 10 * 100 + (w - 1) / 2] end
from generate_series(1, 9) as h
cross join generate_series(0, 3) as w
where w < 3 or h = 4;
