set lock_timeout = 2500;
create table if not exists cash_on_delivery (job_id bigint primary key, amount_baht numeric(10, 2) not null);
alter table cash_on_delivery add check (amount_baht >= 0);
alter table cash_on_delivery add foreign key (job_id) references jobs (id) on delete cascade;
create or replace function cash_sync() returns trigger language plpgsql as $$
begin
  delete from cash_on_delivery where job_id = new.id and new.cod_baht is null;
  insert into cash_on_delivery select new.id, new.cod_baht where new.cod_baht is not null
  on conflict (job_id) do update set amount_baht = excluded.amount_baht;
  return null;
end
$$;
create trigger cash_sync after insert or update of cod_baht on jobs for each row execute function cash_sync();
update jobs set cod_baht = cod_baht where cod_baht is not null and id between 1 and 119;
update jobs set cod_baht = cod_baht where cod_baht is not null and id between 120 and 129;
update jobs set cod_baht = cod_baht where cod_baht is not null and id between 130 and 1000;
-- deploy new
-- retire old
drop trigger cash_sync on jobs;
drop function cash_sync;
alter table jobs drop column if exists cod_baht;
