select
  j.reference,
  j.price_baht,
  coalesce(case sign(j.cod_baht) when 0 then 'nothing' when 1 then 'collected' end, 'not agreed') as cash
from jobs as j
left join invoices as i on i.job_id = j.id and i.status <> 'void'
where i.id is null
  and j.status = 'delivered'
  and coalesce(j.note, '') <> 'Keep cold'
order by j.reference;
