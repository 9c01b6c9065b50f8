-- read bills
select id, number, amount_baht, paid_at
from invoices;

-- write write-bill
insert into invoices
  (number, customer_id, issued_on, due_on, amount_baht)
values
  ('NEW-1', 'c0000000-0000-4000-8000-000000000002', '2026-03-16', '2026-03-30', 100),
  ('NEW-2', 'c0000000-0000-4000-8000-000000000002', '2026-03-16', '2026-03-30', 100);

-- write mark-paid
update invoices
set
  status = 'paid',
  paid_at = '2026-03-16 09:00:00+07'
where id = 510;

-- write bring-in-from-laos
insert into invoices
  (id, number, customer_id, issued_on, due_on, amount_baht)
values
  (3000000000 + $1, 'VTE-1', 'c0000000-0000-4000-8000-000000000002', '2026-03-16', '2026-03-30', 100);
