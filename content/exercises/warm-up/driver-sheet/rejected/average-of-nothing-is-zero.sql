-- finding: result.values-differ
-- a zero average says that jobs were delivered for nothing; there were none
select
  d.id as driver_id,
  d.nickname,
  count(j.id) as taken,
  count(*) filter (where j.status = 'delivered') as delivered,
  coalesce(sum(j.cod_baht) filter (where j.status = 'delivered'), 0) as cash_baht,
  coalesce(round(avg(j.price_baht) filter (where j.status = 'delivered'), 2), 0) as average_price
from drivers as d
left join jobs as j on j.driver_id = d.id
group by d.id
order by delivered desc, d.id;
