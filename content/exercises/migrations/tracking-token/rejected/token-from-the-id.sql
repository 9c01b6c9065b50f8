-- finding: probe.refused
-- a token computed from the id differs from row to row, but whoever knows one job's number can compute the next token
set lock_timeout = '2s';

alter table jobs
add column source text not null default 'app',
add column tracking_token uuid,
alter column tracking_token set default gen_random_uuid();

update jobs
set tracking_token = md5(id::text)::uuid
where tracking_token is null;

alter table jobs
add constraint jobs_tracking_token_filled check (tracking_token is not null) not valid;

alter table jobs
validate constraint jobs_tracking_token_filled;

alter table jobs
alter column tracking_token set not null;

alter table jobs
drop constraint jobs_tracking_token_filled;
