begin;
set local lock_timeout = '2s';
create table cash_on_delivery (
  job_id bigint primary key references jobs on delete cascade,
  amount_baht numeric(10, 2) not null check (amount_baht >= 0)
);
create function cash_follows() returns trigger language plpgsql as $$
begin
  merge into cash_on_delivery as cash
  using (values (new.id, new.cod_baht)) as job (id, amount)
  on cash.job_id = job.id
  when matched and job.amount is null then delete
  when matched then update set amount_baht = job.amount
  when not matched and job.amount is not null then insert (job_id, amount_baht) values (job.id, job.amount);
  return null;
end
$$;
create trigger cash_of_new_job after insert on jobs for each row
  when (new.cod_baht is not null) execute function cash_follows();
create trigger cash_of_changed_job after update of cod_baht on jobs for each row
  execute function cash_follows();
commit;

do $$
declare
  first_id bigint := 0;
  last_id bigint;
begin
  select max(id) into last_id from jobs;
  while first_id <= last_id loop
    insert into cash_on_delivery (job_id, amount_baht)
    select id, cod_baht from jobs
    where id >= first_id and id < first_id + 10 and cod_baht is not null
    on conflict (job_id) do update set amount_baht = excluded.amount_baht;
    commit;
    first_id := first_id + 10;
  end loop;
end
$$;

begin;
set local lock_timeout = '2s';
drop trigger cash_of_new_job on jobs;
drop trigger cash_of_changed_job on jobs;
alter table jobs drop column cod_baht;
commit;
drop function cash_follows;
