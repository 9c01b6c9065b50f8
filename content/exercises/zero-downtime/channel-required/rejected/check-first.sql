-- finding: migration.old-app-breaks
-- forbids NULL for new rows before anybody has stopped writing it
set lock_timeout = '2s';

alter table jobs
drop constraint if exists jobs_channel_filled,
add constraint jobs_channel_filled check (channel is not null) not valid;

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
validate constraint jobs_channel_filled;

alter table jobs
alter column channel set not null;

alter table jobs
drop constraint if exists jobs_channel_filled;

-- deploy new
-- retire old
