create or replace view fuel_by_vehicle as
select
  vehicles.id as vehicle_id,
  fuel.refuellings,
  fuel.litres,
  fuel.spent
from vehicles
cross join lateral (
  select
    count(*) as refuellings,
    sum(litres) as litres,
    sum(price) as spent
  from fuel_receipts
  where fuel_receipts.vehicle_id = vehicles.id
) as fuel
where fuel.refuellings > 0;

comment on column fuel_by_vehicle.spent is 'BAHT with VAT';
comment on table fuel_receipts is 'A refuelling by a driver; fuel card payments are in it.';
comment on column fuel_receipts.price is 'baht, vat included, from the receipt';
comment on column fuel_receipts.odometer is 'km; NULL if unreadable';
