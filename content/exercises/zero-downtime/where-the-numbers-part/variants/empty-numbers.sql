-- title: empty numbers and no numbers, in either column and in both
update customers
set
  phone = null,
  contact_phone = null;
update customers
set phone = ''
where id <= 'c0000000-0000-4000-8000-000000000006';
update customers
set contact_phone = ''
where id between 'c0000000-0000-4000-8000-000000000004' and 'c0000000-0000-4000-8000-000000000009';
