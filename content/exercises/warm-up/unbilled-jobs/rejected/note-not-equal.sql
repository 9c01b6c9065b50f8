-- finding: result.rows-missing
-- NULL <> 'Keep cold' is NULL, which is not true, so jobs without a note fall off
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
  and j.note <> 'Keep cold'
  and not exists (
    select 1
    from invoices as i
    where i.job_id = j.id
      and i.status <> 'void'
  );
