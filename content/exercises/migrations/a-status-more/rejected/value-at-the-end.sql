-- finding: probe.refused
-- add value without a place puts the value last, and the order of an enum is the order of its values
alter type job_status add value if not exists 'returned';

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
