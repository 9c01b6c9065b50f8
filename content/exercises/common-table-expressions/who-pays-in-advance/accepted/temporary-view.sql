create temp view settled as
select
  customer_id,
  (status = 'sent' or coalesce(paid_at >= (due_on + interval '1 day') at time zone 'Asia/Bangkok', false))::int as late
from invoices
where status = 'paid'
  or (status = 'sent' and due_on <= '2026-03-15');

select
  (select name from customers as c where c.id = s.customer_id) as customer,
  count(*) as invoices,
  sum(late) as late
from settled as s
group by customer_id
having avg(late::float8) > (select sum(late)::float8 / count(*) from settled)
order by late desc, customer;
