-- finding: migration.no-lock-timeout
-- each brief step still waits for its lock, and the bookings queue behind it
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
alter column note set not null;

alter table jobs
drop constraint jobs_note_filled;
