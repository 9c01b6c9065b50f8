-- title: a customer exactly as often late as all together
insert into invoices
  (id, number, customer_id, issued_on, due_on, amount_baht, status)
values
  (521, 'INV-2026-0021', 'c0000000-0000-4000-8000-000000000001', '2026-02-28', '2026-03-14', 99.00, 'sent');
