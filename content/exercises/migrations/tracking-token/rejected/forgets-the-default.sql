-- finding: column.default
-- servers that do not know the column yet insert no token, and every booking fails
set lock_timeout = '2s';

alter table jobs
add column source text not null default 'app',
add column tracking_token uuid;

update jobs
set tracking_token = gen_random_uuid();

alter table jobs
add constraint jobs_tracking_token_filled check (tracking_token is not null) not valid;

alter table jobs
validate constraint jobs_tracking_token_filled;

alter table jobs
alter column tracking_token set not null;

alter table jobs
drop constraint jobs_tracking_token_filled;
