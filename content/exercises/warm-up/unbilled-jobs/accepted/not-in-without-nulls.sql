select
  reference,
  price_baht,
  case when cod_baht > 0 then 'collected' when cod_baht = 0 then 'nothing' else 'not agreed' end as cash
from jobs
where status = 'delivered'
  and (note is null or note <> 'Keep cold')
  and id not in (
    select job_id
    from invoices
    where status in ('draft', 'sent', 'paid')
      and job_id is not null
  );
