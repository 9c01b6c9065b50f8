with done as (
  select driver_id, count(*) as n, sum(cod_baht) as cash, avg(price_baht) as price
  from jobs where status = 'delivered'
  group by driver_id
)
select d.id as driver_id, d.nickname, t.n as taken,
  coalesce(done.n, 0) as delivered,
  coalesce(done.cash, 0) as cash_baht,
  round(done.price, 2) as average_price
from drivers d
cross join lateral (select count(*) as n from jobs j where j.driver_id = d.id) t
left join done on done.driver_id = d.id
order by coalesce(done.n, 0) desc, d.id;
