-- finding: migration.old-app-breaks
-- Protects a known channel from NULL, which is what the old application means to write.
set lock_timeout = '3s';

create or replace function keep_channel() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    new.channel := coalesce(new.channel, old.channel, 'phone');
  else
    new.channel := coalesce(new.channel, 'phone');
  end if;
  return new;
end $$;

create or replace trigger keep_channel
before insert or update on jobs
for each row execute function keep_channel();

do $$
begin
  loop
    update jobs set channel = 'phone'
    where id in (select id from jobs where channel is null limit 50);
    exit when not found;
    commit;
  end loop;
end
$$;

-- deploy new

alter table jobs
drop constraint if exists channel_known,
add constraint channel_known check (channel is not null) not valid;
alter table jobs validate constraint channel_known;
alter table jobs alter column channel set not null;
alter table jobs drop constraint channel_known;

-- retire old

drop trigger keep_channel on jobs;
drop function keep_channel();
