set lock_timeout = '3s';

update jobs
set note = ''
where note is null;

alter table jobs
alter column note set default '';

-- those that came between
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
drop constraint if exists jobs_note_filled;
