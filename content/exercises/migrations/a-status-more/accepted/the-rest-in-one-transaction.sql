alter type job_status add value if not exists 'returned' after 'failed';

begin;

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
on conflict (status) do update
set words = excluded.words;

commit;
