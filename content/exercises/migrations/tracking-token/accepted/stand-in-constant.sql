set lock_timeout = '2s';

alter table jobs
add column source text default 'app' not null,
add column tracking_token uuid not null default '00000000-0000-0000-0000-000000000000';

alter table jobs
alter column tracking_token set default gen_random_uuid();

update jobs
set tracking_token = gen_random_uuid()
where tracking_token = '00000000-0000-0000-0000-000000000000';
