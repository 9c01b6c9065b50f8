select
  j.reference,
  j.price_baht,
  case when j.cod_baht is null then 'not agreed'
       when j.cod_baht = 0 then 'nothing'
       else 'collected' end as cash
from jobs j
where j.status = 'delivered'
  and j.note is distinct from 'Keep cold'
  and not exists (
    select from invoices i where i.job_id = j.id and i.status <> 'void'
  );
