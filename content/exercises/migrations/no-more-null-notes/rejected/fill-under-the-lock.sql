-- finding: migration.lock-held
-- thinks default and fill belong together, and updates all rows while nobody can read the table
begin;
set local lock_timeout = '2s';
alter table jobs alter column note set default '';
update jobs set note = '' where note is null;
commit;

set lock_timeout = '2s';
alter table jobs add constraint jobs_note_filled check (note is not null) not valid;
alter table jobs validate constraint jobs_note_filled;
alter table jobs alter column note set not null;
alter table jobs drop constraint jobs_note_filled;
