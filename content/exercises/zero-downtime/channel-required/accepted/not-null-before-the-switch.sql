begin;
set local lock_timeout = '1s';
create or replace function no_null_channel() returns trigger language plpgsql as $$
begin
  if new.channel is null then
    new.channel := 'phone';
  end if;
  return new;
end
$$;
drop trigger if exists no_null_channel on jobs;
create trigger no_null_channel before insert or update of channel on jobs
for each row when (new.channel is null) execute function no_null_channel();
commit;

do $$
declare
  low bigint := 0;
begin
  while low < (select max(id) from jobs) loop
    update jobs set channel = 'phone' where id > low and id <= low + 50 and channel is null;
    low := low + 50;
    commit;
  end loop;
end
$$;

set lock_timeout = '1s';
alter table jobs drop constraint if exists filled;
alter table jobs add constraint filled check (channel is not null) not valid;
alter table jobs validate constraint filled;
alter table jobs alter column channel set not null;
-- deploy new
-- retire old
begin;
alter table jobs drop constraint filled;
drop trigger no_null_channel on jobs;
drop function no_null_channel();
commit;
