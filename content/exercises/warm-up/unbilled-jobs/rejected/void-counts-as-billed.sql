-- finding: result.rows-missing
-- a withdrawn invoice still counts as a bill; the shown data has no job with nothing but a void one
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
  and not exists (
    select 1
    from invoices as i
    where i.job_id = j.id
  );
