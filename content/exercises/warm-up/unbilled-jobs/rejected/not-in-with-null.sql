-- finding: result.rows-missing
-- the list of job ids holds the NULL of a monthly fee, so NOT IN is never true
select
  j.reference,
  j.price_baht,
  case
    when j.cod_baht is null then 'not agreed'
    when j.cod_baht = 0 then 'nothing'
    else 'collected'
  end as cash
from jobs as j
where j.status = 'delivered'
  and j.note is distinct from 'Keep cold'
  and j.id not in (
    select job_id
    from invoices
    where status <> 'void'
  );
