-- finding: result.values-differ
-- reads "a count is a number" as a rule for the average too and fills it with 0
select d.id as driver_id, d.nickname,
  count(j.id) as taken,
  count(*) filter (where j.status = 'delivered') as delivered,
  coalesce(sum(j.cod_baht) filter (where j.status = 'delivered'), 0) as cash_baht,
  coalesce(round(avg(j.price_baht) filter (where j.status = 'delivered'), 2), 0) as average_price
from drivers d left join jobs j on j.driver_id = d.id
group by d.id
order by delivered desc, driver_id;
