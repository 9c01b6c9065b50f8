-- finding: result.rows-missing
-- takes every spelling that looks like Keep cold for the cold store, not exactly that text
select
  j.reference, j.price_baht,
  case when j.cod_baht is null then 'not agreed' when j.cod_baht = 0 then 'nothing' else 'collected' end as cash
from jobs j
where j.status = 'delivered'
  and coalesce(j.note, '') not ilike '%keep cold%'
  and not exists (select 1 from invoices i where i.job_id = j.id and i.status <> 'void');
