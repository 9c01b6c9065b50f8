do $$
begin
  execute format(
    'comment on table fuel_receipts is %L',
    obj_description('fuel_receipts'::regclass) || ' What is paid with the fuel card is in there as well.'
  );
end
$$;

comment on column fuel_receipts.odometer is 'Reading in km at the time. NULL: the photo was unreadable.';
comment on column fuel_receipts.price is 'Total price in baht with VAT. Source: the receipt.';

create or replace view fuel_by_vehicle (vehicle_id, refuellings, litres, spent) as
with bought as (
  select vehicle_id, litres, price
  from fuel_receipts
)
select vehicle_id, count(*), sum(litres), sum(price)
from bought
group by vehicle_id;

comment on column fuel_by_vehicle.spent is 'Sum of fuel_receipts.price, so baht with VAT.';
