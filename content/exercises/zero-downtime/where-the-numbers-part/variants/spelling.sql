-- title: numbers that differ in case or in spaces alone
update customers
set
  phone = '02-555-0100 ext. 4',
  contact_phone = '02-555-0100 ext. 4';
update customers
set contact_phone = '02-555-0100 EXT. 4'
where id = 'c0000000-0000-4000-8000-000000000001';
update customers
set contact_phone = '02-555-0100  ext. 4'
where id = 'c0000000-0000-4000-8000-000000000002';
update customers
set phone = ' 02-555-0100 ext. 4'
where id = 'c0000000-0000-4000-8000-000000000003';
update customers
set contact_phone = '025550100 ext. 4'
where id = 'c0000000-0000-4000-8000-000000000004';
