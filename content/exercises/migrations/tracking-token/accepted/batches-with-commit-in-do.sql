set lock_timeout = 3000;
alter table jobs add tracking_token uuid;
alter table jobs alter tracking_token set default gen_random_uuid();
alter table jobs add source text default 'app' not null;

do $$
declare
  lo bigint := 0;
  hi bigint;
begin
  select max(id) into hi from jobs;
  while lo <= hi loop
    update jobs
    set tracking_token = gen_random_uuid()
    where id > lo
      and id <= lo + 2500
      and tracking_token is null;
    commit;
    lo := lo + 2500;
  end loop;
end
$$;

alter table jobs add constraint helper check (tracking_token is not null) not valid;
alter table jobs validate constraint helper;
alter table jobs alter tracking_token set not null;
alter table jobs drop constraint helper;
