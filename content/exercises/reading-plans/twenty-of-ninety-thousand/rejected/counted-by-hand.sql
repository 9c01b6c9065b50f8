-- finding: cost.too-many-buffers
-- for each of the twenty, everybody before it is counted: no sort, and the table read twenty times more
select
  (
    select count(*) + 1
    from jobs as b
    where b.status = 'delivered'
      and (coalesce(b.delivered_at - b.requested_at, interval '100 years'), -b.id)
        > (coalesce(s.delivered_at - s.requested_at, interval '100 years'), -s.id)
  ) as place,
  s.reference,
  s.customer_id,
  s.driver_id,
  s.requested_at,
  s.delivered_at
from (
  select *
  from jobs
  where status = 'delivered'
  order by delivered_at - requested_at desc, id
  limit 20
) as s
order by place;
