begin;

alter type job_status add value 'returned';

alter type job_status rename value 'picked_up' to 'on_board';

create table job_status_words (
  status job_status primary key,
  words text not null
);

insert into job_status_words
  (status, words)
values
  ('pending', 'Waiting'),
  ('assigned', 'Driver found'),
  ('on_board', 'On board'),
  ('delivered', 'Delivered'),
  ('failed', 'Nobody there'),
  ('returned', 'Back to sender'),
  ('cancelled', 'Cancelled');

commit;
