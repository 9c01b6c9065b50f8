select j.id, j.reference, j.customer_id, j.driver_id, j.requested_at, j.delivered_at, j.delivered_at - j.requested_at as took
from unnest(
  array(
    select id
    from jobs
    where status = 'delivered'
    order by delivered_at - requested_at desc, id
    limit 20
  )
) with ordinality as u (id, place)
join jobs as j on j.id = u.id
order by u.place;
