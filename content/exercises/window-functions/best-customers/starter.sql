select
  c.province,
  c.name,
  sum(j.price_baht) as revenue_baht
from customers as c
join jobs as j on j.customer_id = c.id
where j.status = 'delivered'
group by c.id
order by c.province, revenue_baht desc;
