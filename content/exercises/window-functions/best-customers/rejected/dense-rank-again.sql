-- finding: result.rows-extra
-- places filled by a tie are not skipped
select province, place, name, revenue_baht
from (
  select c.province,
    dense_rank() over (partition by c.province order by sum(j.price_baht) desc) as place,
    c.name,
    sum(j.price_baht) as revenue_baht
  from customers c join jobs j on j.customer_id = c.id
  where j.status = 'delivered'
  group by c.id
) r
where place <= 3
order by province, place, name;
