-- finding: migration.old-app-breaks
-- names that are right in the end do not help an application that runs in between
do $$
begin
  if exists (select from pg_enum where enumtypid = 'job_status'::regtype and enumlabel = 'picked_up') then
    alter type job_status rename value 'picked_up' to 'on_board';
  end if;
end
$$;

alter type job_status add value if not exists 'returned' before 'cancelled';

do $$
begin
  if exists (select from pg_enum where enumtypid = 'job_status'::regtype and enumlabel = 'on_board') then
    alter type job_status rename value 'on_board' to 'picked_up';
  end if;
end
$$;

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
