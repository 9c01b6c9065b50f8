-- finding: result.values-differ
-- expects the sum over no rows to be 0; it is NULL, wherever inside the sum a coalesce stands
select
  d.id as driver_id,
  d.nickname,
  count(j.id) as taken,
  count(*) filter (where j.status = 'delivered') as delivered,
  sum(coalesce(j.cod_baht, 0)) filter (where j.status = 'delivered') as cash_baht,
  round(avg(j.price_baht) filter (where j.status = 'delivered'), 2) as average_price
from drivers as d
left join jobs as j on j.driver_id = d.id
group by d.id
order by delivered desc, d.id;
