-- refuse 23505 a-number-that-another-customer-has
alter table customers
disable trigger user;
update customers
set contact_phone = '02-555-0187'
where id = 'c0000000-0000-4000-8000-000000000001';

-- accept a-third-customer-without-a-number
insert into customers
  (name, province)
values
  ('Trang Roasters', 'Trang');

-- accept numbers-that-differ-in-spacing
update customers
set contact_phone = '02 555 0187'
where id = 'c0000000-0000-4000-8000-000000000001';
