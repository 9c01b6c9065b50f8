-- finding: migration.retry-differs
-- Takes the table for the proof that its rows are there; a commit lies between the two.
alter type job_status add value if not exists 'returned' after 'failed';

do $$
begin
  if to_regclass('job_status_words') is not null then
    return;
  end if;
  create table job_status_words (
    status job_status primary key,
    words text not null
  );
  commit;
  insert into job_status_words
    (status, words)
  values
    ('pending', 'Waiting'),
    ('assigned', 'Driver found'),
    ('picked_up', 'On board'),
    ('delivered', 'Delivered'),
    ('failed', 'Nobody there'),
    ('returned', 'Back to sender'),
    ('cancelled', 'Cancelled');
end
$$;
