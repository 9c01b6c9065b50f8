-- title: two customers have exchanged their numbers
update customers
set contact_phone = phone;
update customers
set contact_phone = '02-555-0187'
where id = 'c0000000-0000-4000-8000-000000000001';
update customers
set contact_phone = '02-555-0141'
where id = 'c0000000-0000-4000-8000-000000000002';
