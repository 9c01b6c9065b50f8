-- finding: comment.words
-- a comment is set, not added to, so the new half of the sentence drives out the old one
create or replace view fuel_by_vehicle as
select
  vehicle_id,
  count(*) as refuellings,
  sum(litres) as litres,
  sum(price) as spent
from fuel_receipts
group by vehicle_id;

comment on column fuel_by_vehicle.spent is 'Baht, with VAT.';
comment on table fuel_receipts is 'Fuel card payments are included./';
comment on column fuel_receipts.price is 'Baht with VAT, as on the receipt.';
comment on column fuel_receipts.odometer is 'Km on the odometer, NULL where its photo was unreadable.';
