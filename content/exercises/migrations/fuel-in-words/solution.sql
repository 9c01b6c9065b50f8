create or replace view fuel_by_vehicle as
select
  vehicle_id,
  count(*) as refuellings,
  sum(litres) as litres,
  sum(price) as spent
from fuel_receipts
group by vehicle_id;

comment on column fuel_by_vehicle.spent is 'Baht, with VAT: the sum of fuel_receipts.price.';

comment on table fuel_receipts is 'One row a refuelling, entered by the driver. Payments by fuel card are in it too.';

comment on column fuel_receipts.price is 'Baht, with VAT, as printed on the receipt.';

comment on column fuel_receipts.odometer is 'km. NULL where the photo of it was unreadable.';
