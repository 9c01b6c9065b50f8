set lock_timeout = '10s';

alter table jobs
add column source text,
add column tracking_token uuid;

alter table jobs
alter column source set default 'app',
alter column tracking_token set default gen_random_uuid();

update jobs
set
  source = coalesce(source, 'app'),
  tracking_token = coalesce(tracking_token, gen_random_uuid());

alter table jobs
add constraint both_given check (source is not null and tracking_token is not null) not valid;

alter table jobs
validate constraint both_given;

alter table jobs
alter column source set not null,
alter column tracking_token set not null;

alter table jobs
drop constraint both_given;
