-- finding: migration.data-lost
-- the rename is one brief statement, and from then on the running application asks for a value that is not there
alter type job_status add value if not exists 'returned' before 'cancelled';

do $$
begin
  if exists (select from pg_enum where enumtypid = 'job_status'::regtype and enumlabel = 'picked_up') then
    alter type job_status rename value 'picked_up' to 'on_board';
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
  ('on_board', 'On board'),
  ('delivered', 'Delivered'),
  ('failed', 'Nobody there'),
  ('returned', 'Back to sender'),
  ('cancelled', 'Cancelled')
on conflict do nothing;
