-- title: a crowd in Bangkok, with ties at the third place and a customer who paid nothing
update customers
set province = 'Bangkok'
where id in (
  'c0000000-0000-4000-8000-000000000003',
  'c0000000-0000-4000-8000-000000000004',
  'c0000000-0000-4000-8000-000000000010',
  'c0000000-0000-4000-8000-000000000012'
);
update customers
set province = 'Phuket'
where id = 'c0000000-0000-4000-8000-000000000011';
update jobs
set price_baht = 0
where id = 121;
