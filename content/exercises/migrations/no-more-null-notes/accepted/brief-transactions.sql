begin;
set local lock_timeout = '1s';
alter table jobs alter column note set default '';
commit;

update jobs set note = '' where note is null;

begin;
set local lock_timeout = '1s';
alter table jobs add check (note is not null) not valid;
commit;

alter table jobs validate constraint jobs_note_check;

begin;
set local lock_timeout = '1s';
alter table jobs alter column note set not null;
alter table jobs drop constraint jobs_note_check;
commit;
