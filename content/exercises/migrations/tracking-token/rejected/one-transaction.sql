-- finding: migration.lock-held
-- a lock is kept until commit, so the brief statement at the top blocks everybody through the long update
begin;

set local lock_timeout = '2s';

alter table jobs
add column source text not null default 'app',
add column tracking_token uuid,
alter column tracking_token set default gen_random_uuid();

update jobs
set tracking_token = gen_random_uuid()
where tracking_token is null;

commit;

set lock_timeout = '2s';

alter table jobs
add constraint jobs_tracking_token_filled check (tracking_token is not null) not valid;

alter table jobs
validate constraint jobs_tracking_token_filled;

alter table jobs
alter column tracking_token set not null;

alter table jobs
drop constraint jobs_tracking_token_filled;
