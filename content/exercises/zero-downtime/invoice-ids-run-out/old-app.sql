-- read bills
select id, number, amount_baht, paid_at
from invoices;

-- write write-bill
insert into invoices
  (number, customer_id, issued_on, due_on, amount_baht)
values
  ('LIVE-' || $1, 'c0000000-0000-4000-8000-000000000002', '2026-03-16', '2026-03-30', 100 + $1);

-- write mark-paid
update invoices
set
  status = 'paid',
  paid_at = '2026-03-16 09:00:00+07'
where id = 2147483001 + $1;

-- write delete-draft
delete from invoices
where id = 20 - $1;
