-- finding: migration.data-lost
-- the new status in a row reaches an application that does not know it
alter type job_status add value if not exists 'returned' before 'cancelled';

create table if not exists job_status_words (
  status job_status primary key,
  words text not null
);

insert into job_status_words
  (status, words)
values
  ('pending', 'Waiting'),
  ('assigned', 'Driver found'),
  ('picked_up', 'On board'),
  ('delivered', 'Delivered'),
  ('failed', 'Nobody there'),
  ('returned', 'Back to sender'),
  ('cancelled', 'Cancelled')
on conflict do nothing;

update jobs
set status = 'returned'
where status = 'failed'
  and requested_at < '2026-03-09 00:00:00+07';
