select
  id as driver_id,
  nickname,
  (select count(*) from jobs where driver_id = drivers.id) as taken,
  (select count(*) from jobs where driver_id = drivers.id and status = 'delivered') as delivered,
  (select coalesce(sum(cod_baht), 0) from jobs where driver_id = drivers.id and status = 'delivered') as cash_baht,
  (select avg(price_baht) from jobs where driver_id = drivers.id and status = 'delivered') as average_price
from drivers
order by delivered desc, driver_id;
