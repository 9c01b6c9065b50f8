create view fuel_by_vehicle_with_cost as
select
  vehicle_id,
  count(*) as refuellings,
  sum(litres) as litres,
  sum(price) as spent
from fuel_receipts
group by vehicle_id;

comment on view fuel_by_vehicle_with_cost is 'Fuel bought since the vehicle joined the fleet. Vehicles that never had any are not listed.';
comment on column fuel_by_vehicle_with_cost.litres is 'Litres, the sum of fuel_receipts.litres.';
comment on column fuel_by_vehicle_with_cost.spent is 'Baht, with VAT.';

begin;
alter view fuel_by_vehicle rename to fuel_by_vehicle_old;
alter view fuel_by_vehicle_with_cost rename to fuel_by_vehicle;
drop view fuel_by_vehicle_old;
commit;

comment on table fuel_receipts is 'One row a refuelling, entered by the driver, fuel card payments included.';
comment on column fuel_receipts.price is 'Baht with VAT, as on the receipt.';
comment on column fuel_receipts.odometer is 'Km on the odometer, NULL where its photo was unreadable.';
