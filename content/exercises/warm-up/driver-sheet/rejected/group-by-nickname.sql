-- finding: result.rows-missing
-- believes a nickname tells drivers apart, so two drivers of the same nickname become one line
select
  min(d.id) as driver_id,
  d.nickname,
  count(j.id) as taken,
  count(j.id) filter (where j.status = 'delivered') as delivered,
  coalesce(sum(j.cod_baht) filter (where j.status = 'delivered'), 0) as cash_baht,
  round(avg(j.price_baht) filter (where j.status = 'delivered'), 2) as average_price
from drivers d
left join jobs j on j.driver_id = d.id
group by d.nickname
order by delivered desc, driver_id;
