update jobs
set channel = 'phone'
where channel is null;

alter table jobs
alter column channel set not null;
