with today as (
  select (app.now() at time zone 'Asia/Bangkok')::date as day
),
settled as (
  select
    i.customer_id,
    i.status = 'sent' or (i.paid_at at time zone 'Asia/Bangkok')::date > i.due_on as is_late
  from invoices as i
  cross join today as t
  where i.status = 'paid'
    or (i.status = 'sent' and i.due_on < t.day)
),
per_customer as (
  select customer_id, count(*) as invoices, count(*) filter (where is_late) as late
  from settled
  group by customer_id
),
total as (
  select count(*) as invoices, count(*) filter (where is_late) as late
  from settled
)
select c.name as customer, p.invoices, p.late
from per_customer as p
cross join total as t
join customers as c on c.id = p.customer_id
where p.late * t.invoices > t.late * p.invoices
order by p.late desc, c.name;
