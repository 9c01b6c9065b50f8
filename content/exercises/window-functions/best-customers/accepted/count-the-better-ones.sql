with revenue as (
  select c.id, c.province, c.name,
    (select sum(price_baht) from jobs where customer_id = c.id and status = 'delivered') as baht
  from customers c
)
select a.province, 1 + count(b.id) as place, a.name, a.baht as revenue_baht
from revenue a
left join revenue b on b.province = a.province and b.baht > a.baht
where a.baht is not null
group by a.id, a.province, a.name, a.baht
having count(b.id) < 3
order by a.province, place, a.name;
