-- finding: migration.old-app-breaks
-- not valid spares an old row only until somebody touches it, and a driver does
set lock_timeout = '2s';

alter table jobs
alter column note set default '',
add constraint jobs_note_filled check (note is not null) not valid;

update jobs
set note = ''
where note is null;

alter table jobs
validate constraint jobs_note_filled;

alter table jobs
alter column note set not null;

alter table jobs
drop constraint jobs_note_filled;
