-- finding: result.rows-extra
-- believes places after a tie are not skipped
select province, place, name, revenue_baht
from (
  select c.province, dense_rank() over (partition by c.province order by sum(j.price_baht) desc) as place,
    c.name, sum(j.price_baht) as revenue_baht
  from jobs j join customers c on c.id = j.customer_id
  where j.status = 'delivered'
  group by c.id
) s
where place <= 3
order by province, place, name;
