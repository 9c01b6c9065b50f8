with r as (
  select c.id, c.province, c.name, t.revenue_baht
  from customers c
  join (
    select customer_id, sum(price_baht) as revenue_baht
    from jobs where status = 'delivered'
    group by customer_id
  ) t on t.customer_id = c.id
)
select a.province,
  (select count(*) from r b where b.province = a.province and b.revenue_baht > a.revenue_baht) + 1 as place,
  a.name,
  a.revenue_baht
from r a
where (select count(*) from r b where b.province = a.province and b.revenue_baht > a.revenue_baht) < 3
order by a.province, place, a.name;
