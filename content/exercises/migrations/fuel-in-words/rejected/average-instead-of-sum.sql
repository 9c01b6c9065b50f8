-- finding: probe.refused
-- what was spent is the sum, however plausible the average of a receipt looks
create or replace view fuel_by_vehicle as
select
  vehicle_id,
  count(*) as refuellings,
  sum(litres) as litres,
  round(avg(price), 2) as spent
from fuel_receipts
group by vehicle_id;

comment on column fuel_by_vehicle.spent is 'Baht, with VAT.';
comment on table fuel_receipts is 'One row a refuelling, entered by the driver, fuel card payments included.';
comment on column fuel_receipts.price is 'Baht with VAT, as on the receipt.';
comment on column fuel_receipts.odometer is 'Km on the odometer, NULL where its photo was unreadable.';
