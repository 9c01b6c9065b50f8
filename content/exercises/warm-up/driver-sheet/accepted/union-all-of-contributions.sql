select driver_id, max(nickname) as nickname,
  sum(taken)::int as taken, sum(delivered)::int as delivered, sum(cash) as cash_baht,
  round(sum(price) / nullif(sum(delivered), 0), 2) as average_price
from (
  select id as driver_id, nickname, 0 as taken, 0 as delivered, 0.00 as cash, 0.00 as price from drivers
  union all
  select driver_id, null, 1, 0, 0, 0 from jobs where driver_id is not null
  union all
  select driver_id, null, 0, 1, coalesce(cod_baht, 0), price_baht from jobs
  where driver_id is not null and status = 'delivered'
) u
group by driver_id
order by delivered desc, driver_id;
