with settled as (
  select
    customer_id,
    paid_at,
    due_on
  from invoices
  where status = 'paid'
)
select
  customer_id,
  count(*) as invoices
from settled
group by customer_id;
