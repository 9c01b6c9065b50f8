-- What a test of last year left: ids that begin at 1 and ids close to the end of integer.
insert into invoices
  (id, number, customer_id, issued_on, due_on, amount_baht, status)
select
  case when n <= 20 then n else 2147483000 + n - 20 end,
  'INV-2025-' || lpad(n::text, 4, '0'),
  'c0000000-0000-4000-8000-000000000001',
  '2025-12-01',
  '2025-12-15',
  99,
  'sent'
from generate_series(1, 200) as n;

alter table invoices alter column id restart with 2147483181;
