begin;
set local lock_timeout = '1500ms';
create or replace function phone_by_default() returns trigger language plpgsql as $$
begin
  new.channel := 'phone';
  return new;
end
$$;
drop trigger if exists phone_by_default_insert on jobs;
drop trigger if exists phone_by_default_update on jobs;
create trigger phone_by_default_insert before insert on jobs
for each row when (new.channel is null) execute function phone_by_default();
create trigger phone_by_default_update before update on jobs
for each row when (new.channel is null) execute function phone_by_default();
commit;

create or replace procedure fill_channels(batch integer) language plpgsql as $$
declare
  ids bigint[];
begin
  loop
    ids := array(select id from jobs where channel is null order by id limit batch for update skip locked);
    exit when cardinality(ids) = 0;
    update jobs set channel = 'phone' where id = any (ids);
    commit;
  end loop;
end
$$;
call fill_channels(30);
drop procedure fill_channels;

-- deploy new

set lock_timeout = '1500ms';
do $$
begin
  alter table jobs add constraint channel_there check (channel is not null) not valid;
exception
  when duplicate_object then null;
end
$$;
alter table jobs validate constraint channel_there;
-- retire old

begin;
alter table jobs alter column channel set not null;
alter table jobs drop constraint channel_there;
drop function phone_by_default() cascade;
commit;
