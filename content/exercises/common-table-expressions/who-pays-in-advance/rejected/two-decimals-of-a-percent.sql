-- finding: result.rows-missing
-- two decimals of a percent are still rounded: the exact fractions may differ further on
with settled as (
  select
    customer_id,
    coalesce((paid_at at time zone 'Asia/Bangkok')::date > due_on, true) as is_late
  from invoices
  where status = 'paid'
    or (status = 'sent' and due_on < (app.now() at time zone 'Asia/Bangkok')::date)
),
by_customer as (
  select
    customer_id,
    count(*) as invoices,
    count(*) filter (where is_late) as late
  from settled
  group by customer_id
),
company as (
  select
    count(*) as invoices,
    count(*) filter (where is_late) as late
  from settled
)
select
  c.name as customer,
  b.invoices,
  b.late
from by_customer as b
cross join company as k
join customers as c on c.id = b.customer_id
where round(100.0 * b.late / b.invoices, 2) > round(100.0 * k.late / k.invoices, 2)
order by b.late desc, c.name;
