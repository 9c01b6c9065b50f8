select
  j.reference,
  j.price_baht,
  case coalesce(j.cod_baht, -1)
    when -1 then 'not agreed'
    when 0 then 'nothing'
    else 'collected'
  end as cash
from jobs as j
left join invoices as i on i.job_id = j.id
where j.status = 'delivered'
  and not coalesce(j.note = 'Keep cold', false)
group by j.id
having count(i.id) filter (where i.status <> 'void') = 0;
