-- finding: result.rows-differ
-- two customers may share a name, and grouping by it makes one of them
with settled as (
  select
    c.name as customer,
    coalesce((i.paid_at at time zone 'Asia/Bangkok')::date > i.due_on, true) as is_late
  from invoices as i
  join customers as c on c.id = i.customer_id
  where i.status = 'paid'
    or (i.status = 'sent' and i.due_on < (app.now() at time zone 'Asia/Bangkok')::date)
)
select
  customer,
  count(*) as invoices,
  count(*) filter (where is_late) as late
from settled
group by customer
having avg(is_late::int) > (select avg(is_late::int) from settled)
order by late desc, customer;
