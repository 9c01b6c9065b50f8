-- finding: result.rows-extra
-- takes a job as unbilled when one of its invoices is void, even if another one stands
select
  j.reference, j.price_baht,
  case when j.cod_baht is null then 'not agreed' when j.cod_baht = 0 then 'nothing' else 'collected' end as cash
from jobs j
left join invoices i on i.job_id = j.id
where j.status = 'delivered'
  and j.note is distinct from 'Keep cold'
  and (i.id is null or i.status = 'void');
