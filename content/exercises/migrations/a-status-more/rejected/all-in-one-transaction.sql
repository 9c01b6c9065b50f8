-- finding: sqlstate.55P04
-- a value that is not committed yet may not be used, or an undone transaction would leave rows with a value that does not exist
begin;

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

commit;
