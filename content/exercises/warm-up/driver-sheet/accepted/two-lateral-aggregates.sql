select d.id as driver_id, d.nickname, t.taken, x.delivered, x.cash_baht, x.average_price
from drivers d
cross join lateral (select count(*) as taken from jobs where driver_id = d.id) t
cross join lateral (
  select
    count(*) as delivered,
    coalesce(sum(cod_baht), 0.00) as cash_baht,
    avg(price_baht)::numeric(12, 2) as average_price
  from jobs
  where driver_id = d.id and status = 'delivered'
) x
order by x.delivered desc, d.id;
