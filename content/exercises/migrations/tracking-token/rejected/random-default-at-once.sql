-- finding: migration.rewrite
-- a default that differs from row to row cannot be stored once, so every row is written anew under the lock
set lock_timeout = '2s';

alter table jobs
add column source text not null default 'app',
add column tracking_token uuid not null default gen_random_uuid();
