select d.id as driver_id, d.nickname, s.taken, s.delivered, s.cash_baht, s.average_price
from drivers as d
cross join lateral (
  select
    count(*) as taken,
    count(nullif(j.status = 'delivered', false)) as delivered,
    coalesce(sum(j.cod_baht) filter (where j.status = 'delivered'), 0.00) as cash_baht,
    round(avg(j.price_baht) filter (where j.status = 'delivered'), 2) as average_price
  from jobs as j
  where j.driver_id = d.id
) as s
order by s.delivered desc, d.id;
