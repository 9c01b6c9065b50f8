begin;
set local lock_timeout = '2s';
set local statement_timeout = '5s';

alter table jobs
add column delivery_pin text,
alter column delivery_pin set default app.new_pin();

commit;

update jobs
set delivery_pin = app.new_pin()
where id > 0
  and id <= 500
  and delivery_pin is null;

update jobs
set delivery_pin = app.new_pin()
where id > 500
  and id <= 900
  and delivery_pin is null;

update jobs
set delivery_pin = app.new_pin()
where id > 900
  and id <= 1300
  and delivery_pin is null;

update jobs
set delivery_pin = app.new_pin()
where id > 1300
  and id <= 1700
  and delivery_pin is null;

update jobs
set delivery_pin = app.new_pin()
where id > 1700
  and id <= 2150
  and delivery_pin is null;

update jobs
set delivery_pin = app.new_pin()
where delivery_pin is null;

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

commit;

begin;
set local lock_timeout = '2s';
set local statement_timeout = '5s';

alter table jobs
drop constraint jobs_delivery_pin_filled;

commit;
