-- finding: migration.not-retryable
-- add constraint has no if not exists: cut off before the check is dropped, the script fails when it is run again
set lock_timeout = '2s';

create or replace function channel_for_null()
returns trigger
language plpgsql
as $$
begin
  new.channel := coalesce(new.channel, 'phone');
  return new;
end
$$;

create or replace trigger channel_for_null
before insert or update on jobs
for each row
execute function channel_for_null();

do $$
begin
  loop
    update jobs
    set channel = 'phone'
    where id in (
      select id
      from jobs
      where channel is null
      limit 50
    );
    exit when not found;
    commit;
  end loop;
end
$$;

-- deploy new
-- retire old

alter table jobs
add constraint jobs_channel_filled check (channel is not null) not valid;

alter table jobs
validate constraint jobs_channel_filled;

alter table jobs
alter column channel set not null;

alter table jobs
drop constraint if exists jobs_channel_filled;

drop trigger if exists channel_for_null on jobs;

drop function if exists channel_for_null();
