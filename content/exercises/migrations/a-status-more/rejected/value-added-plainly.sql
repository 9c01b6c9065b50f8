-- finding: migration.not-rerunnable
-- the value is committed by itself, so a repeated file meets it again
alter type job_status add value 'returned' before 'cancelled';

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
