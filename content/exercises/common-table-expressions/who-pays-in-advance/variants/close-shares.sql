-- title: shares close to the company's, above it and below it
-- Phuket Pearl pays 41 of 124 invoices late, O'Neill Trading 34 of 103 and Chiang Mai Crafts none of 5; all customers
-- together 81 of 245.
insert into invoices
  (id, number, customer_id, issued_on, due_on, amount_baht, paid_at, status)
select
  600 + n,
  'INV-2026-' || lpad((100 + n)::text, 4, '0'),
  case
    when n <= 124 then 'c0000000-0000-4000-8000-000000000012'::uuid
    when n <= 227 then 'c0000000-0000-4000-8000-000000000011'
    else 'c0000000-0000-4000-8000-000000000004'
  end,
  '2026-02-01',
  '2026-02-15',
  120.00,
  case
    when n <= 41 or n between 125 and 158 then timestamptz '2026-02-17 10:00:00+07'
    else '2026-02-12 10:00:00+07'
  end,
  'paid'
from generate_series(1, 232) as n;
