do $$
begin
  if not exists (
    select
    from pg_enum
    where enumtypid = 'job_status'::regtype
      and enumlabel = 'returned'
  ) then
    alter type job_status add value 'returned' after 'failed';
  end if;
end
$$;

create table if not exists job_status_words (
  status job_status primary key,
  words text not null
);

insert into job_status_words
  (status, words)
select status, words
from unnest(
  enum_range(null::job_status),
  array['Waiting', 'Driver found', 'On board', 'Delivered', 'Nobody there', 'Back to sender', 'Cancelled']
) as list (status, words)
where not exists (
  select
  from job_status_words
  where job_status_words.status = list.status
);
