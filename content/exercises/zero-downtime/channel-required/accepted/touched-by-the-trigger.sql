set lock_timeout = '4s';
create or replace function phone_if_null() returns trigger as $$
begin
  new.channel = coalesce(new.channel, 'phone');
  return new;
end $$ language plpgsql;
create or replace trigger phone_if_null before insert or update on jobs for each row execute function phone_if_null();
update jobs set channel = channel where id in (select id from jobs where channel is null limit 50);
update jobs set channel = channel where id in (select id from jobs where channel is null limit 50);
update jobs set channel = channel where id in (select id from jobs where channel is null limit 50);
do $$
begin
  if not exists (select from pg_constraint where conrelid = 'jobs'::regclass and conname = 'jobs_channel_check') then
    alter table jobs add constraint jobs_channel_check check (channel is not null) not valid;
  end if;
end $$;
alter table jobs validate constraint jobs_channel_check;
alter table jobs alter channel set not null;
alter table jobs drop constraint jobs_channel_check;
begin;
drop trigger phone_if_null on jobs;
drop function phone_if_null;
commit;
