-- finding: probe.other-error
-- a validated check refuses NULL as well, but the column is still nullable to everybody who asks the catalog
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

alter table jobs
drop constraint if exists jobs_channel_filled,
add constraint jobs_channel_filled check (channel is not null) not valid;

alter table jobs
validate constraint jobs_channel_filled;

drop trigger if exists channel_for_null on jobs;

drop function if exists channel_for_null();
