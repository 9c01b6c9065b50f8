-- finding: result.rows-extra
-- looks at each invoice by itself, so a job with a void one and its replacement counts as unbilled
select distinct
  j.reference,
  j.price_baht,
  case
    when j.cod_baht is null then 'not agreed'
    when j.cod_baht = 0 then 'nothing'
    else 'collected'
  end as cash
from jobs as j
left join invoices as i on i.job_id = j.id
where j.status = 'delivered'
  and j.note is distinct from 'Keep cold'
  and (i.id is null or i.status = 'void');
