select driver_id, nickname, taken, delivered, cash_baht, average_price
from (
  select distinct on (d.id)
    d.id as driver_id,
    d.nickname,
    (count(j.id) over w)::int as taken,
    coalesce(sum(case j.status when 'delivered' then 1 else 0 end) over w, 0)::int as delivered,
    coalesce(sum(case when j.status = 'delivered' then j.cod_baht end) over w, 0) as cash_baht,
    round(avg(case when j.status = 'delivered' then j.price_baht end) over w, 2) as average_price
  from drivers d
  left outer join jobs j on d.id = j.driver_id
  window w as (partition by d.id)
  order by d.id
) s
order by delivered desc, driver_id;
