-- finding: result.rows-missing
-- compares the day of payment in the session's time zone, UTC, so payments before 07:00 of the next day in Bangkok pass as in time
with settled as (
  select customer_id, status = 'sent' or paid_at::date > due_on as late
  from invoices
  where status = 'paid' or (status = 'sent' and due_on < app.now()::date)
)
select c.name as customer, count(*) as invoices, count(*) filter (where late) as late
from settled s join customers c on c.id = s.customer_id
group by c.id
having count(*) filter (where late) * (select count(*) from settled)
     > count(*) * (select count(*) from settled where late)
order by late desc, customer;
