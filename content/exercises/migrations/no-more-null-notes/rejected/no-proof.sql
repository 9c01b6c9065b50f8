-- finding: migration.blocks-all
-- believes that set not null is brief once no NULL is left; it reads every row to know that
set lock_timeout = '2s';

alter table jobs
alter column note set default '';

update jobs
set note = ''
where note is null;

alter table jobs
alter column note set not null;
