-- title: void and draft invoices past their day, and two late customers of one name
update invoices
set due_on = '2026-03-10'
where id = 516;
update invoices
set due_on = '2026-03-12'
where id = 518;
update invoices
set
  due_on = '2026-03-13',
  paid_at = '2026-03-14 10:00:00+07',
  status = 'paid'
where id = 520;
