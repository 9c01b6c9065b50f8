-- finding: probe.refused
-- believes the scalar subquery is evaluated anew for each row, but it runs once and all jobs share a token
set lock_timeout = '2s';

alter table jobs add column source text not null default 'app';
alter table jobs add column tracking_token uuid;
alter table jobs alter column tracking_token set default gen_random_uuid();

update jobs
set tracking_token = (select gen_random_uuid())
where tracking_token is null;

alter table jobs add constraint token_there check (tracking_token is not null) not valid;
alter table jobs validate constraint token_there;
alter table jobs alter column tracking_token set not null;
alter table jobs drop constraint token_there;
