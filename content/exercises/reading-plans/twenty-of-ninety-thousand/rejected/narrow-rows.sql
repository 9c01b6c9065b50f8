-- finding: plan.spill
-- half as wide, the ninety thousand rows are still too many for the memory of a sort
select j.id, j.reference, j.customer_id, j.driver_id, j.requested_at, j.delivered_at, j.delivered_at - j.requested_at as took
from (
  select id, row_number() over (order by delivered_at - requested_at desc, id) as place
  from jobs
  where status = 'delivered'
) as r
join jobs as j on j.id = r.id
where r.place <= 20
order by r.place;
