-- finding: result.rows-missing
-- takes the company's share as the average of the customers' shares
with settled as (
  select customer_id, (status = 'sent' or (paid_at at time zone 'Asia/Bangkok')::date > due_on)::int as late
  from invoices
  where status = 'paid'
     or (status = 'sent' and due_on < (app.now() at time zone 'Asia/Bangkok')::date)
), per as (
  select customer_id, count(*) as invoices, sum(late) as late, avg(late) as share
  from settled group by customer_id
)
select c.name as customer, p.invoices, p.late
from per p join customers c on c.id = p.customer_id
where p.share > (select avg(share) from per)
order by p.late desc, c.name;
