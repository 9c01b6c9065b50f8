-- finding: comment.words
-- a comment in the SQL text is gone when the statement has run, the catalog knows nothing of it
-- price: baht, with VAT, from the receipt
-- odometer: km, NULL where unreadable
-- fuel card payments are in it
create or replace view fuel_by_vehicle as
select
  vehicle_id,
  count(*) as refuellings,
  sum(litres) as litres,
  sum(price) as spent -- baht, with VAT
from fuel_receipts
group by vehicle_id;
