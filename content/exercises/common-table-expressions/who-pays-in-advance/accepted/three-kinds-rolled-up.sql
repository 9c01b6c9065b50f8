with settled as (
  select customer_id, 0 as late
  from invoices
  where status = 'paid'
    and paid_at at time zone 'Asia/Bangkok' < due_on + 1
  union all
  select customer_id, 1
  from invoices
  where status = 'paid'
    and paid_at at time zone 'Asia/Bangkok' >= due_on + 1
  union all
  select customer_id, 1
  from invoices
  where status = 'sent'
    and due_on < (app.now() at time zone 'Asia/Bangkok')::date
),
counts as (
  select customer_id, grouping(customer_id) as total, count(*) as invoices, sum(late) as late
  from settled
  group by rollup (customer_id)
)
select c.name as customer, own.invoices, own.late
from counts as own
join counts as everybody on everybody.total = 1 and own.total = 0
join customers as c on c.id = own.customer_id
where own.late::numeric * everybody.invoices > everybody.late::numeric * own.invoices
order by late desc, customer;
