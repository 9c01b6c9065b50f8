with revenue as (
  select
    c.id,
    c.province,
    c.name,
    coalesce(sum(j.price_baht) filter (where j.status = 'delivered'), 0) as baht,
    count(*) filter (where j.status = 'delivered') as jobs
  from customers as c
  left join jobs as j on j.customer_id = c.id
  group by c.id
),
placed as (
  select
    *,
    count(*) over best_first - count(*) over equals + 1 as place
  from revenue
  where jobs > 0
  window
    best_first as (partition by province order by baht desc),
    equals as (partition by province, baht)
)
select province, place, name, baht as revenue_baht
from placed
where place < 4
order by province, place, name;
