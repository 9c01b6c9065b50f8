-- finding: migration.unbatched
-- one update is one transaction, however weak its lock is
begin;
set local lock_timeout = '2s';
set local statement_timeout = '5s';

alter table jobs
add column delivery_pin text,
alter column delivery_pin set default app.new_pin();

commit;

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

alter table jobs
drop constraint jobs_delivery_pin_filled;

commit;
