-- finding: migration.rewrite
-- a new type in place of the old one writes every job anew under the strongest lock
set lock_timeout = '2s';

begin;

alter type job_status rename to job_status_old;

create type job_status as enum ('pending', 'assigned', 'picked_up', 'delivered', 'failed', 'returned', 'cancelled');

alter table jobs
alter column status drop default,
alter column status type job_status using status::text::job_status,
alter column status set default 'pending';

drop table if exists job_status_words;

drop type job_status_old;

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
