-- finding: migration.blocks-all
-- set not null reads every row under the strongest lock where nothing has proved it before
set lock_timeout = '2s';

alter table jobs
add column source text not null default 'app',
add column tracking_token uuid,
alter column tracking_token set default gen_random_uuid();

update jobs
set tracking_token = gen_random_uuid()
where tracking_token is null;

alter table jobs
alter column tracking_token set not null;
