-- finding: result.values-differ
-- melts customers of one name and province into one; the shown data has no such pair
with ranked as (
  select
    c.province,
    rank() over (partition by c.province order by sum(j.price_baht) desc) as place,
    c.name,
    sum(j.price_baht) as revenue_baht
  from customers as c
  join jobs as j on j.customer_id = c.id
  where j.status = 'delivered'
  group by c.province, c.name
)
select province, place, name, revenue_baht
from ranked
where place <= 3
order by province, place, name;
