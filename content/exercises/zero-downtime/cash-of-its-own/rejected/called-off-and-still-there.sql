-- finding: migration.updates-lost
-- carries amounts over and forgets that NULL takes one back
set lock_timeout = '2s';

create table cash_on_delivery (
  job_id bigint primary key references jobs (id) on delete cascade,
  amount_baht numeric(10, 2) not null check (amount_baht >= 0)
);

create function keep_cash()
returns trigger
language plpgsql
as $$
begin
  if new.cod_baht is not null then
    insert into public.cash_on_delivery
      (job_id, amount_baht)
    values
      (new.id, new.cod_baht)
    on conflict (job_id) do update
    set amount_baht = excluded.amount_baht;
  end if;
  return null;
end
$$;

create trigger keep_cash
after insert or update of cod_baht on jobs
for each row
execute function keep_cash();

insert into cash_on_delivery
  (job_id, amount_baht)
select id, cod_baht
from jobs
where cod_baht is not null
on conflict (job_id) do nothing;

-- deploy new
-- retire old

begin;

drop trigger keep_cash on jobs;

drop function keep_cash();

alter table jobs
drop column cod_baht;

commit;
