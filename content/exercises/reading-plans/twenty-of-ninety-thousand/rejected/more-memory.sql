-- finding: plan.spill
-- the setting is gone when the query is measured, and on the server every sort of every session may take as much
set work_mem = '64MB';

select *
from (
  select
    row_number() over (order by delivered_at - requested_at desc, id) as place,
    reference,
    customer_id,
    driver_id,
    requested_at,
    delivered_at
  from jobs
  where status = 'delivered'
) as ranked
where place <= 20
order by place;
