select customer, invoices, late
from (
  select
    c.name as customer,
    count(*) as invoices,
    count(*) filter (where i.paid_at is null or (i.paid_at at time zone 'Asia/Bangkok')::date > i.due_on) as late,
    sum(count(*)) over () as all_invoices,
    sum(count(*) filter (where i.paid_at is null or (i.paid_at at time zone 'Asia/Bangkok')::date > i.due_on)) over () as all_late
  from invoices as i
  join customers as c on c.id = i.customer_id
  where i.status = 'paid'
    or (i.status = 'sent' and i.due_on < '2026-03-16')
  group by c.id
) as shares
where late * all_invoices > all_late * invoices
order by late desc, customer;
