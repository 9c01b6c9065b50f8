begin;

drop view fuel_by_vehicle;

create view fuel_by_vehicle as
select
  vehicle_id,
  count(id) as refuellings,
  sum(litres) as litres,
  sum(price) as spent
from fuel_receipts
group by 1;

comment on view fuel_by_vehicle is 'Fuel bought since the vehicle joined the fleet. Vehicles that never had any are not listed.';
comment on column fuel_by_vehicle.litres is 'Litres, the sum of fuel_receipts.litres.';
comment on column fuel_by_vehicle.spent is 'What it cost in baht, VAT included.';

comment on column fuel_receipts.price is 'What the receipt says: baht, VAT included.';
comment on column fuel_receipts.odometer is 'In km, from a photo; null if that was unreadable.';
comment on table fuel_receipts is 'One row a refuelling, entered by the driver, whether paid in cash or by fuel card.';

commit;
