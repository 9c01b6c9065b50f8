select c.name as customer, own.invoices, own.late
from customers as c
cross join lateral (
  select count(*) as invoices, count(*) filter (where coalesce(i.paid_at, app.now()) >= (i.due_on + 1) - interval '7 hours') as late
  from invoices as i
  where i.customer_id = c.id
    and (i.status = 'paid' or i.status = 'sent' and i.due_on <= '2026-03-15')
) as own
where own.invoices > 0
  and own.late::float8 / own.invoices > (
    select count(*) filter (where i.paid_at is null or i.paid_at >= (i.due_on + 1) - interval '7 hours')::float8 / count(*)
    from invoices as i
    where i.status = 'paid' or i.status = 'sent' and i.due_on <= '2026-03-15'
  )
order by own.late desc, c.name;
