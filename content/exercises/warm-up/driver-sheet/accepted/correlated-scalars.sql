select
  id as driver_id,
  nickname,
  (select count(*) from jobs where driver_id = drivers.id) as taken,
  (select count(*) from jobs where driver_id = drivers.id and status = 'delivered') as delivered,
  (select sum(coalesce(cod_baht, 0)) from (
     select cod_baht from jobs where driver_id = drivers.id and status = 'delivered'
     union all select 0) s) as cash_baht,
  (select round(sum(price_baht) / nullif(count(*), 0), 2)
   from jobs where driver_id = drivers.id and status = 'delivered') as average_price
from drivers
order by 4 desc, 1;
