-- read jobs
select jobs.id, cash_on_delivery.amount_baht
from jobs
left join cash_on_delivery on cash_on_delivery.job_id = jobs.id;

-- read to-collect
select jobs.driver_id, sum(cash_on_delivery.amount_baht)
from jobs
left join cash_on_delivery on cash_on_delivery.job_id = jobs.id
where jobs.driver_id is not null
group by jobs.driver_id;

-- write agree
do $$
declare
  agreed numeric;
begin
  insert into cash_on_delivery
    (job_id, amount_baht)
  values
    (110, 990)
  on conflict (job_id) do update
  set amount_baht = excluded.amount_baht;

  update jobs
  set priority = 2
  where id = 110;

  select amount_baht
  into agreed
  from cash_on_delivery
  where job_id = 110;

  if agreed is distinct from 990 then
    raise exception 'amount_baht of job 110 was set to 990 and reads % afterwards', coalesce(agreed::text, 'nothing');
  end if;
end
$$;

-- write call-off
do $$
begin
  delete from cash_on_delivery
  where job_id = 111;

  update jobs
  set priority = 2
  where id = 111;

  if exists (select from cash_on_delivery where job_id = 111) then
    raise exception 'the row of job 111 was deleted from cash_on_delivery and is back';
  end if;
end
$$;

-- write book-with-cash
do $$
declare
  job bigint;
  agreed numeric;
begin
  insert into jobs
    (reference, customer_id, depot_id, price_baht, weight_kg)
  values
    ('NEW-1', 'c0000000-0000-4000-8000-000000000001', 8, 120, 2.5)
  returning id into job;

  insert into cash_on_delivery
    (job_id, amount_baht)
  values
    (job, 350);

  select amount_baht
  into agreed
  from cash_on_delivery
  where job_id = job;

  if agreed is distinct from 350 then
    raise exception 'a job was booked with 350 baht to collect and reads %', coalesce(agreed::text, 'nothing');
  end if;
end
$$;

-- write delete-booking
delete from jobs
where id = 119;
