-- finding: result.rows-missing
-- not in over job_id with the NULL of monthly fees in the list is never true
select reference, price_baht,
  case when cod_baht is null then 'not agreed' when cod_baht = 0 then 'nothing' else 'collected' end as cash
from jobs
where status = 'delivered'
  and note is distinct from 'Keep cold'
  and id not in (select job_id from invoices where status <> 'void');
