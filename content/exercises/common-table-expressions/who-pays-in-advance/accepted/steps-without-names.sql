select c.name as customer, count(*) as invoices, count(nullif(l.is_late, false)) as late
from customers as c
join (
  select customer_id, status = 'sent' or (paid_at at time zone 'Asia/Bangkok') >= due_on + 1 as is_late
  from invoices
  where status = 'paid' or (status = 'sent' and due_on + 1 <= (app.now() at time zone 'Asia/Bangkok')::date)
) as l on l.customer_id = c.id
group by c.id, c.name
having 100.0 * count(nullif(l.is_late, false)) / count(*) > (
  select 100.0 * count(*) filter (where status = 'sent' or (paid_at at time zone 'Asia/Bangkok') >= due_on + 1) / count(*)
  from invoices
  where status = 'paid' or (status = 'sent' and due_on + 1 <= (app.now() at time zone 'Asia/Bangkok')::date)
)
order by late desc, customer;
