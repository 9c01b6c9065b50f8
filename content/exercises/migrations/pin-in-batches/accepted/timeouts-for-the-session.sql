set lock_timeout = '3s';
set statement_timeout = '10s';

alter table jobs
add column delivery_pin text;

alter table jobs
alter column delivery_pin set default app.new_pin();

reset statement_timeout;

do $$
declare
  batch integer;
begin
  for batch in 0..(select max(id) / 400 from jobs) loop
    update jobs
    set delivery_pin = app.new_pin()
    where id between batch * 400 and batch * 400 + 399
      and delivery_pin is null;
    commit;
  end loop;
end
$$;

set statement_timeout = '10s';

alter table jobs
add constraint jobs_delivery_pin_filled check (delivery_pin is not null) not valid;

alter table jobs
validate constraint jobs_delivery_pin_filled;

alter table jobs
alter column delivery_pin set not null;

alter table jobs
drop constraint jobs_delivery_pin_filled;
