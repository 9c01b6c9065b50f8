-- finding: column.nullable
-- a validated check keeps NULL out as well, but the column does not say so
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
