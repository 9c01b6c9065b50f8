select
  j.reference,
  j.priority,
  c.name as customer
from jobs as j
join customers as c on c.id = j.customer_id;
