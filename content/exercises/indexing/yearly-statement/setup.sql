update jobs
set note = null
where note = ''
  and requested_at >= '2025-12-01 00:00+07';
