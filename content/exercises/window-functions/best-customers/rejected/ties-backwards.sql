-- finding: result.order
-- customers who share a place stand in the order of their names, A first
with ranked as (
  select
    c.province,
    rank() over (partition by c.province order by sum(j.price_baht) desc) as place,
    c.name,
    sum(j.price_baht) as revenue_baht
  from customers as c
  join jobs as j on j.customer_id = c.id
  where j.status = 'delivered'
  group by c.id
)
select province, place, name, revenue_baht
from ranked
where place <= 3
order by province, revenue_baht desc, name desc;
