comment on column fuel_receipts.price is 'Price in baht with VAT, from the receipt.';
comment on column fuel_receipts.odometer is 'Odometer.';
comment on table fuel_receipts is 'Includes payments by fuel card.';

drop view fuel_by_vehicle;

create view fuel_by_vehicle as
select
  vehicle_id,
  count(*) as refuellings,
  sum(litres) as litres,
  sum(price) as spent
from fuel_receipts
group by vehicle_id;

comment on column fuel_by_vehicle.spent is 'Baht, with VAT.';
