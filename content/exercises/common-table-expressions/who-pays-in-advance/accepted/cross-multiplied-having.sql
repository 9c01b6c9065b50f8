with settled as (
  select
    customer_id,
    status = 'sent' or (paid_at at time zone 'Asia/Bangkok')::date > due_on as late
  from invoices
  where status = 'paid'
     or (status = 'sent' and due_on < (app.now() at time zone 'Asia/Bangkok')::date)
)
select c.name as customer, count(*) as invoices, count(*) filter (where s.late) as late
from settled s, customers c
where c.id = s.customer_id
group by c.id
having count(*) filter (where s.late) * (select count(*) from settled)
     > count(*) * (select count(*) from settled where late)
order by late desc, customer;
