-- finding: migration.rewrite
-- a default that differs from row to row cannot be stored once, so every row is written under the lock
begin;
set local lock_timeout = '2s';
set local statement_timeout = '5s';

alter table jobs
add column delivery_pin text not null default app.new_pin();

commit;
