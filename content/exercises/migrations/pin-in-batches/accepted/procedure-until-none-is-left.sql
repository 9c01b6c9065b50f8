begin;
set local lock_timeout = '2s';
set local statement_timeout = '5s';

alter table jobs
add column delivery_pin text,
alter column delivery_pin set default app.new_pin();

commit;

create procedure draw_pins(batch_size integer)
language plpgsql
as $$
declare
  drawn integer;
begin
  loop
    with batch as (
      select id
      from jobs
      where delivery_pin is null
      order by id
      limit batch_size
      for update skip locked
    )
    update jobs
    set delivery_pin = app.new_pin()
    from batch
    where batch.id = jobs.id;
    get diagnostics drawn = row_count;
    commit;
    exit when drawn = 0;
  end loop;
end
$$;

call draw_pins(250);

drop procedure draw_pins;

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
