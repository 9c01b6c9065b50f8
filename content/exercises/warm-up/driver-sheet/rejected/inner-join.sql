-- finding: result.rows-missing
-- a plain join makes no row for a driver without jobs, and what is not there cannot be counted as 0
select
  d.id as driver_id,
  d.nickname,
  count(j.id) as taken,
  count(*) filter (where j.status = 'delivered') as delivered,
  coalesce(sum(j.cod_baht) filter (where j.status = 'delivered'), 0) as cash_baht,
  round(avg(j.price_baht) filter (where j.status = 'delivered'), 2) as average_price
from drivers as d
join jobs as j on j.driver_id = d.id
group by d.id
order by delivered desc, d.id;
