-- finding: migration.blocks-all
-- set not null without a validated check reads every row under ACCESS EXCLUSIVE
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
alter column channel set not null;

drop trigger if exists channel_for_null on jobs;

drop function if exists channel_for_null();
