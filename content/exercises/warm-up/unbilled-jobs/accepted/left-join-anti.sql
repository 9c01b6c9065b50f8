select
  j.reference,
  j.price_baht,
  coalesce(case j.cod_baht when 0 then 'nothing' else 'collected' end
    , '') as cash
from jobs j
left join (select * from invoices where status in ('draft', 'sent', 'paid')) i on i.job_id = j.id
where i.id is null
  and j.status = 'delivered'
  and coalesce(j.note, '') <> 'Keep cold'
  and j.cod_baht is not null
union all
select j.reference, j.price_baht, 'not agreed'
from jobs j
left join invoices i on i.job_id = j.id and not i.status = 'void'
where i.job_id is null
  and j.status = 'delivered'
  and coalesce(j.note, '') <> 'Keep cold'
  and j.cod_baht is null;
