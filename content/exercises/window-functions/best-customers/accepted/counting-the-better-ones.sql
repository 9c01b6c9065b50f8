with revenue as (
  select customer_id, sum(price_baht) as baht
  from jobs
  where status = 'delivered'
  group by customer_id
)
select c.province, 1 + count(better.baht) as place, c.name, r.baht as revenue_baht
from customers as c
join revenue as r on r.customer_id = c.id
left join (
  customers as other
  join revenue as better on better.customer_id = other.id
) on other.province = c.province and better.baht > r.baht
group by c.id, r.baht
having count(better.baht) < 3
order by 1, 2, 3;
