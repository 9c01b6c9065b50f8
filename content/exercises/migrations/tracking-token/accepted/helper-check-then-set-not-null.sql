set lock_timeout = '2s';

alter table jobs add column source text not null default 'app';

begin;
alter table jobs add column tracking_token uuid;
alter table jobs alter column tracking_token set default gen_random_uuid();
alter table jobs
add constraint jobs_tracking_token_there check (tracking_token is not null) not valid;
commit;

update jobs
set tracking_token = gen_random_uuid()
where tracking_token is null;

alter table jobs validate constraint jobs_tracking_token_there;

begin;
alter table jobs alter column tracking_token set not null;
alter table jobs drop constraint jobs_tracking_token_there;
commit;
