select
  j.reference,
  j.price_baht,
  'collected' as cash
from jobs as j
where j.cod_baht <> 0
  and j.status = 'delivered'
  and j.note is distinct from 'Keep cold'
  and j.id <> all (select coalesce(job_id, 0) from invoices where status <> 'void')
union all
select
  j.reference,
  j.price_baht,
  case when j.cod_baht is null then 'not agreed' else 'nothing' end
from jobs as j
where nullif(j.cod_baht, 0) is null
  and j.status = 'delivered'
  and j.note is distinct from 'Keep cold'
  and j.id <> all (select coalesce(job_id, 0) from invoices where status <> 'void');
