begin;
set local lock_timeout = '1s';
alter table jobs add column tracking_token uuid;
alter table jobs alter column tracking_token set default gen_random_uuid();
alter table jobs add column source text not null default 'app';
commit;

begin;
update jobs
set tracking_token = gen_random_uuid()
where id <= 10000
  and tracking_token is null;
commit;

begin;
update jobs
set tracking_token = gen_random_uuid()
where id > 10000
  and tracking_token is null;
commit;

begin;
set local lock_timeout = '1s';
alter table jobs add check (tracking_token is not null) not valid;
commit;

alter table jobs validate constraint jobs_tracking_token_check;

begin;
set local lock_timeout = '1s';
alter table jobs alter column tracking_token set not null;
alter table jobs drop constraint jobs_tracking_token_check;
commit;
