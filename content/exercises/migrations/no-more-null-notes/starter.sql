update jobs
set note = '';

alter table jobs
alter column note set not null;
