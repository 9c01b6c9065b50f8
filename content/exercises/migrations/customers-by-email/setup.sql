insert into customers
  (id, name, email, phone, province, created_at)
values
  ('c0000000-0000-4000-8000-000000000021', 'Hat Yai Seafood (bills)', 'sales@hatyaiseafood.example', '074-555-031', 'Songkhla', '2024-05-06 09:00:00+07'),
  ('c0000000-0000-4000-8000-000000000022', 'Hat Yai Sea Food',        'sales@hatyaiseafood.example', null,          'Songkhla', '2025-08-19 14:20:00+07'),
  ('c0000000-0000-4000-8000-000000000023', 'Rangsit Parts Co.',       'store@rangsitparts.example',  '02-555-0198', 'Pathum Thani', '2022-11-02 10:00:00+07'),
  ('c0000000-0000-4000-8000-000000000024', 'Siam Print',              'orders@siamprint.example',    null,          'Bangkok',  '2025-01-20 16:00:00+07');
update jobs
set customer_id = 'c0000000-0000-4000-8000-000000000021'
where id in (120, 127);
update jobs
set customer_id = 'c0000000-0000-4000-8000-000000000022'
where id = 139;
update jobs
set customer_id = 'c0000000-0000-4000-8000-000000000024'
where id = 136;
update invoices
set customer_id = 'c0000000-0000-4000-8000-000000000021'
where number = 'INV-2026-0015';
