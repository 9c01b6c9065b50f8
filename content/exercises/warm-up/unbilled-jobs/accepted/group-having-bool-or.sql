select
  min(j.reference) as reference,
  min(j.price_baht) as price_baht,
  case
    when min(j.cod_baht) > 0 then 'collected'
    when min(j.cod_baht) is not null then 'nothing'
    else 'not agreed'
  end as cash
from jobs j
left join invoices i on i.job_id = j.id
where j.status = 'delivered'
  and (j.note = 'Keep cold') is not true
group by j.id
having coalesce(bool_and(i.status = 'void'), true);
