-- finding: migration.blocks-all
-- within one alter table drops come first, so the proof is gone when it is looked for
set lock_timeout = '2s';

alter table jobs
alter column note set default '';

update jobs
set note = ''
where note is null;

alter table jobs
add constraint jobs_note_filled check (note is not null) not valid;

alter table jobs
validate constraint jobs_note_filled;

alter table jobs
alter column note set not null,
drop constraint jobs_note_filled;
