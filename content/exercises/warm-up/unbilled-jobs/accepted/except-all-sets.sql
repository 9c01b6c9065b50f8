with wanted as (
  select id from jobs where status = 'delivered'
  except
  select id from jobs where note = 'Keep cold'
  except
  select job_id from invoices where status <> 'void'
)
select reference, price_baht,
  coalesce((array['nothing', 'collected'])[1 + sign(cod_baht)::int], 'not agreed') as cash
from wanted
join jobs using (id)
order by reference;
