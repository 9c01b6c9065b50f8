create table cash_on_delivery (
  job_id bigint not null,
  amount_baht numeric(10, 2) not null,
  constraint cash_on_delivery_pkey primary key (job_id),
  constraint not_negative check (amount_baht >= 0)
);
set lock_timeout = '1s';
create function cash() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.cod_baht is not distinct from old.cod_baht then
    return new;
  end if;
  if tg_op = 'UPDATE' then
    delete from cash_on_delivery where job_id = new.id;
  end if;
  if new.cod_baht is not null then
    insert into cash_on_delivery values (new.id, new.cod_baht);
  end if;
  return new;
end $$;
create function cash_gone() returns trigger language plpgsql as $$
begin
  delete from cash_on_delivery where job_id = old.id;
  return old;
end $$;
create trigger cash after insert or update on jobs for each row execute function cash();
create trigger cash_gone after delete on jobs for each row execute function cash_gone();
insert into cash_on_delivery select id, cod_baht from jobs where cod_baht is not null on conflict do nothing;
alter table cash_on_delivery add constraint of_job foreign key (job_id) references jobs (id) on delete cascade not valid;
alter table cash_on_delivery validate constraint of_job;
-- deploy new
-- retire old
drop function cash() cascade;
drop function cash_gone() cascade;
alter table jobs drop column cod_baht;
