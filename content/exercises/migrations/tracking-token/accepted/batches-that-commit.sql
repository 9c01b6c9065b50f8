set lock_timeout = '5s';

alter table jobs add column source text not null default 'app';
alter table jobs add column tracking_token uuid;
alter table jobs alter column tracking_token set default gen_random_uuid();

do $$
declare
  last_id bigint := 0;
  next_id bigint;
begin
  loop
    select max(id)
    into next_id
    from (
      select id
      from jobs
      where id > last_id
      order by id
      limit 5000
    ) as batch;
    exit when next_id is null;
    update jobs
    set tracking_token = gen_random_uuid()
    where id > last_id
      and id <= next_id
      and tracking_token is null;
    commit;
    last_id := next_id;
  end loop;
end
$$;

alter table jobs add constraint token_filled check (tracking_token is not null) not valid;
alter table jobs validate constraint token_filled;
alter table jobs alter column tracking_token set not null;
alter table jobs drop constraint token_filled;
