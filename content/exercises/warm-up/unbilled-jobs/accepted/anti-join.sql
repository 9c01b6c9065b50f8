select j.reference, j.price_baht,
  coalesce(case when j.cod_baht > 0 then 'collected' when j.cod_baht = 0 then 'nothing' end, 'not agreed') as cash
from jobs j
left join (select job_id from invoices where status in ('draft', 'sent', 'paid')) i on i.job_id = j.id
where i.job_id is null
  and j.status = 'delivered'
  and coalesce(j.note, '') <> 'Keep cold';
