-- finding: result.rows-extra
-- an outer join lets customers without a delivery take a place with a revenue of nothing
with ranked as (
  select
    c.province,
    rank() over (partition by c.province order by coalesce(sum(j.price_baht), 0) desc) as place,
    c.name,
    coalesce(sum(j.price_baht), 0) as revenue_baht
  from customers as c
  left join jobs as j on j.customer_id = c.id and j.status = 'delivered'
  group by c.id
)
select province, place, name, revenue_baht
from ranked
where place <= 3
order by province, place, name;
