-- finding: sqlstate.23514
-- a default is for a column that is left out; the old application writes NULL, and one such row fails the proof
set lock_timeout = '2s';

alter table jobs
alter column channel set default 'phone';

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

alter table jobs
alter column channel set not null;

alter table jobs
drop constraint if exists jobs_channel_filled;

alter table jobs
alter column channel drop default;
