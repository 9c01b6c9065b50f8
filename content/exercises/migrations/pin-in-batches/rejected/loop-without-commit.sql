-- finding: migration.unbatched
-- a loop over batches is still one transaction until somebody commits
begin;
set local lock_timeout = '2s';
set local statement_timeout = '5s';

alter table jobs
add column delivery_pin text,
alter column delivery_pin set default app.new_pin();

commit;

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
    last_id := next_id;
  end loop;
end
$$;

begin;
set local lock_timeout = '2s';
set local statement_timeout = '5s';

alter table jobs
add constraint jobs_delivery_pin_filled check (delivery_pin is not null) not valid;

commit;

alter table jobs
validate constraint jobs_delivery_pin_filled;

begin;
set local lock_timeout = '2s';
set local statement_timeout = '5s';

alter table jobs
alter column delivery_pin set not null;

alter table jobs
drop constraint jobs_delivery_pin_filled;

commit;
