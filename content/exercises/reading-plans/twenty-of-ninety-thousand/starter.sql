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
