with counts as (
  select
    customer_id,
    grouping(customer_id) as is_total,
    count(*) as invoices,
    count(*) - count(*) filter (where status = 'paid' and (paid_at + interval '7 hours')::date <= due_on) as late
  from invoices
  where (status = 'sent' and due_on < date '2026-03-16')
    or status = 'paid'
  group by grouping sets ((customer_id), ())
)
select (select name from customers where id = one.customer_id) as customer, one.invoices, one.late
from counts as one
join counts as total on total.is_total = 1 and one.late * 1.0 / one.invoices > total.late * 1.0 / total.invoices
where one.is_total = 0
order by 3 desc, 1;
