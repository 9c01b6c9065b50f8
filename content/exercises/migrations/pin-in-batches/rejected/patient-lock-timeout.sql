-- finding: migration.lock-timeout-too-long
-- whoever waits patiently makes everybody behind it wait as long
set lock_timeout = '1min';
set statement_timeout = '10s';

alter table jobs
add column delivery_pin text,
alter column delivery_pin set default app.new_pin();

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
      limit 500
    ) as batch;
    exit when next_id is null;
    update jobs
    set delivery_pin = app.new_pin()
    where id > last_id
      and id <= next_id
      and delivery_pin is null;
    commit;
    last_id := next_id;
  end loop;
end
$$;

alter table jobs
add constraint jobs_delivery_pin_filled check (delivery_pin is not null) not valid;

alter table jobs
validate constraint jobs_delivery_pin_filled;

alter table jobs
alter column delivery_pin set not null;

alter table jobs
drop constraint jobs_delivery_pin_filled;
