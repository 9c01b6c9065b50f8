set lock_timeout = '2s';

-- At once: table and index are written anew while everybody waits.
alter table pings
alter column id type bigint;

-- In steps: a second column, kept in step, filled, proved, and then put in place.
alter table pings
add column job_id_big bigint;

begin;

create function pings_job_id_big() returns trigger
language plpgsql as $$
begin
  new.job_id_big := new.job_id;
  return new;
end
$$;

create trigger pings_job_id_big
before insert or update on pings
for each row execute function pings_job_id_big();

commit;

update pings
set job_id_big = job_id
where job_id_big is null;

alter table pings
add constraint pings_job_id_big_filled check (job_id_big is not null) not valid;

alter table pings
validate constraint pings_job_id_big_filled;

begin;

drop trigger pings_job_id_big on pings;

drop function pings_job_id_big();

alter table pings
alter column job_id_big set not null;

alter table pings
drop column job_id;

alter table pings
rename column job_id_big to job_id;

alter table pings
drop constraint pings_job_id_big_filled;

commit;
