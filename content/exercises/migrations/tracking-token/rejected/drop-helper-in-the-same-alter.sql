-- finding: migration.blocks-all
-- believes set not null sees the helper check, but in one ALTER TABLE drops come first and the table is scanned under the lock
set lock_timeout = '2s';

alter table jobs add column source text not null default 'app';
alter table jobs add column tracking_token uuid;
alter table jobs alter column tracking_token set default gen_random_uuid();

update jobs
set tracking_token = gen_random_uuid()
where tracking_token is null;

alter table jobs add constraint token_there check (tracking_token is not null) not valid;
alter table jobs validate constraint token_there;
alter table jobs
  alter column tracking_token set not null,
  drop constraint token_there;
