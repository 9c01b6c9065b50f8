-- finding: migration.unbatched
-- fills all rows in one transaction
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

update jobs
set channel = 'phone'
where channel is null;

alter table jobs
drop constraint if exists jobs_channel_filled,
add constraint jobs_channel_filled check (channel is not null) not valid;

alter table jobs
validate constraint jobs_channel_filled;

alter table jobs
alter column channel set not null;

alter table jobs
drop constraint if exists jobs_channel_filled;

drop trigger if exists channel_for_null on jobs;

drop function if exists channel_for_null();
