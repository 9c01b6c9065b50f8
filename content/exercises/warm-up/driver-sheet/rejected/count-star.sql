-- finding: result.values-differ
-- a driver without jobs gets 1 taken, from the row of nulls of the left join
select d.id as driver_id, d.nickname,
  count(*) as taken,
  count(*) filter (where j.status = 'delivered') as delivered,
  coalesce(sum(j.cod_baht) filter (where j.status = 'delivered'), 0) as cash_baht,
  round(avg(j.price_baht) filter (where j.status = 'delivered'), 2) as average_price
from drivers d left join jobs j on j.driver_id = d.id
group by d.id
order by delivered desc, driver_id;
