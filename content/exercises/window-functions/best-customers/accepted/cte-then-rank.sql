with revenue as (
  select c.id, c.province, c.name, sum(j.price_baht) as revenue_baht
  from customers c
  join jobs j on j.customer_id = c.id and j.status = 'delivered'
  group by c.id
), ranked as (
  select *, rank() over (partition by province order by revenue_baht desc) as place
  from revenue
)
select province, place, name, revenue_baht
from ranked
where place <= 3
order by province, place, name;
