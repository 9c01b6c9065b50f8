alter table invoices
drop constraint invoices_job_id_fkey;
delete from jobs
where id in (19148, 19297, 19467, 19706);
insert into invoices
  (number, customer_id, job_id, issued_on, due_on, amount_baht, status)
values
  ('INV-2026-0691', 'c0000000-0000-4000-8000-000000000012', null, '2026-03-01', '2026-03-15', 2400, 'sent'),
  ('INV-2026-0692', 'c0000000-0000-4000-8000-000000000031', null, '2026-03-01', '2026-03-15', 1200, 'sent');
