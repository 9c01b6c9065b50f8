with unbilled as (
  select id
  from jobs
  where status = 'delivered'
  except
  select job_id
  from invoices
  where status <> 'void'
)
select
  jobs.reference,
  jobs.price_baht,
  case when jobs.cod_baht is null then 'not agreed' when jobs.cod_baht > 0 then 'collected' else 'nothing' end as cash
from unbilled
join jobs using (id)
where (jobs.note = 'Keep cold') is not true;
