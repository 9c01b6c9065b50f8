with r as (
  select c.id, c.province, c.name, sum(j.price_baht) as revenue_baht
  from jobs j join customers c on c.id = j.customer_id
  where j.status = 'delivered'
  group by c.id
)
select a.province, count(b.id) + 1 as place, a.name, a.revenue_baht
from r a
left join r b on b.province = a.province and b.revenue_baht > a.revenue_baht
group by a.id, a.province, a.name, a.revenue_baht
having count(b.id) < 3
order by a.province, 2, a.name;
