with s as (
  select customer_id, 1 as one, 1 as late
  from invoices
  where status = 'sent' and due_on < (timezone('Asia/Bangkok', app.now()))::date
  union all
  select customer_id, 1, (timezone('Asia/Bangkok', paid_at)::date > due_on)::int
  from invoices
  where status = 'paid'
), g as (
  select customer_id, grouping(customer_id) as company, sum(one) as invoices, sum(late) as late
  from s
  group by rollup (customer_id)
)
select c.name as customer, g.invoices, g.late
from g
join g as total on total.company = 1
join customers c on c.id = g.customer_id
where g.company = 0
  and g.late::float8 / g.invoices::float8 > total.late::float8 / total.invoices::float8
order by g.late desc, c.name;
