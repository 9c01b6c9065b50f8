select d.id driver_id, d.nickname,
  (select count(*) from jobs where driver_id = d.id) taken,
  (select count(*) from jobs where driver_id = d.id and status = 'delivered') delivered,
  (select coalesce(sum(cod_baht), 0) from jobs where driver_id = d.id and status = 'delivered') cash_baht,
  (select avg(price_baht)::numeric(12, 2) from jobs where driver_id = d.id and status = 'delivered') average_price
from drivers d
order by 4 desc, 1;
