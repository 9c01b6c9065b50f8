with wanted as (
  select id from jobs where status = 'delivered'
  except
  select job_id from invoices where status <> 'void'
  except
  select id from jobs where note = 'Keep cold'
)
select reference, price_baht,
  case coalesce(cod_baht, -1) when -1 then 'not agreed' when 0 then 'nothing' else 'collected' end as cash
from jobs natural join wanted;
