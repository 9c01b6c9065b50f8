-- finding: plan.spill
-- an index on both times is sorted by the one and then the other, not by what lies between
create index on jobs (delivered_at desc, requested_at) where status = 'delivered';

select id, reference, customer_id, driver_id, requested_at, delivered_at, took
from (
  select
    j.*,
    delivered_at - requested_at as took,
    row_number() over (order by delivered_at - requested_at desc, id) as place
  from jobs as j
  where status = 'delivered'
) as ranked
where place <= 20
order by place;
