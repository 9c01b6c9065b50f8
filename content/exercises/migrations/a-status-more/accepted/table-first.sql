create table if not exists job_status_words (
  status job_status,
  words text not null,
  primary key (status)
);

insert into job_status_words
  (status, words)
values
  ('pending', 'Waiting'),
  ('assigned', 'Driver found'),
  ('picked_up', 'On board'),
  ('delivered', 'Delivered'),
  ('failed', 'Nobody there'),
  ('cancelled', 'Cancelled')
on conflict do nothing;

alter type job_status add value if not exists 'returned' before 'cancelled';

insert into job_status_words
  (status, words)
values
  ('returned', 'Back to sender')
on conflict do nothing;
