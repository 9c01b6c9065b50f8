-- finding: cost.too-many-buffers
-- for each of the twenty, everybody before it is counted: no sort, and the table read twenty times more
select s.*
from (
  select id, reference, customer_id, driver_id, requested_at, delivered_at, delivered_at - requested_at as took
  from jobs
  where status = 'delivered'
  order by took desc, id
  limit 20
) as s
order by (
  select count(*)
  from jobs as b
  where b.status = 'delivered'
    and (coalesce(b.delivered_at - b.requested_at, interval '100 years'), -b.id)
      > (coalesce(s.took, interval '100 years'), -s.id)
);
