-- title: a customer with many invoices, all paid in time
insert into invoices
  (id, number, customer_id, issued_on, due_on, amount_baht, paid_at, status)
select
  530 + n,
  'INV-2026-00' || 30 + n,
  'c0000000-0000-4000-8000-000000000001',
  '2026-02-10',
  '2026-02-24',
  120.00,
  '2026-02-12 10:00:00+07',
  'paid'
from generate_series(1, 8) as n;
