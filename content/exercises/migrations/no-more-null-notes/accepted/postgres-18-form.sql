-- needs: 18
set lock_timeout = '2s';

alter table jobs
alter column note set default '';

update jobs
set note = coalesce(note, '')
where note is null;

alter table jobs
add constraint jobs_note_not_null not null note not valid;

alter table jobs
validate constraint jobs_note_not_null;
