select set_config('lock_timeout', '3s', false);

alter table jobs add column source text not null default 'app';
alter table jobs add column tracking_token uuid;
alter table jobs alter column tracking_token set default gen_random_uuid();

with fresh as (
  select id, gen_random_uuid() as token
  from jobs
  where tracking_token is null
)
update jobs
set tracking_token = fresh.token
from fresh
where fresh.id = jobs.id;

alter table jobs add constraint has_token check (tracking_token is not null) not valid;
alter table jobs validate constraint has_token;
alter table jobs alter column tracking_token set not null;
alter table jobs drop constraint has_token;
