-- finding: sqlstate.23514
-- a booking between the update and the default has no note, and the proof finds it
set lock_timeout = '2s';

update jobs
set note = ''
where note is null;

alter table jobs
alter column note set default '';

alter table jobs
add constraint jobs_note_filled check (note is not null) not valid;

alter table jobs
validate constraint jobs_note_filled;

alter table jobs
alter column note set not null;

alter table jobs
drop constraint jobs_note_filled;
