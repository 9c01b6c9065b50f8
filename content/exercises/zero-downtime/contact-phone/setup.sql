-- Enough customers that the copy has batches to make, some of them without a number.
insert into customers
  (id, name, email, phone, province, created_at)
select
  ('c0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
  'Shop ' || n,
  'shop' || n || '@example.com',
  case when n % 10 > 0 then '089-555-' || lpad(n::text, 4, '0') end,
  'Bangkok',
  app.now()
from generate_series(13, 200) as n;

alter table customers
add constraint customers_phone_key unique (phone);
