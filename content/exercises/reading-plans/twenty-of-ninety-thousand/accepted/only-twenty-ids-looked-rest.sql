-- only the twenty ids are looked for, the rest is fetched by primary key
with longest as (
  select id, delivered_at - requested_at as t
  from jobs
  where status = 'delivered'
  order by delivered_at - requested_at desc nulls first, id asc
  fetch first 20 rows only
)
select j.id, j.reference, j.customer_id, j.driver_id, j.requested_at, j.delivered_at, l.t
from longest as l
join jobs as j using (id)
order by l.t desc, j.id;
