-- finding: result.values-differ
-- CASE compares with =, and nothing equals NULL, so the first branch is never taken
select
  j.reference,
  j.price_baht,
  case j.cod_baht
    when null then 'not agreed'
    when 0 then 'nothing'
    else 'collected'
  end as cash
from jobs as j
where j.status = 'delivered'
  and j.note is distinct from 'Keep cold'
  and not exists (
    select 1
    from invoices as i
    where i.job_id = j.id
      and i.status <> 'void'
  );
