-- finding: result.rows-differ
-- WHERE sees the finished join: it drops the drivers without a delivery, and the other jobs are no longer there to count
select
  d.id as driver_id,
  d.nickname,
  count(*) as taken,
  count(j.id) as delivered,
  coalesce(sum(j.cod_baht), 0) as cash_baht,
  round(avg(j.price_baht), 2) as average_price
from drivers as d
left join jobs as j on j.driver_id = d.id
where j.status = 'delivered'
group by d.id
order by delivered desc, d.id;
