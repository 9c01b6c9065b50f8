-- finding: sqlstate.23001, before 18: sqlstate.23503
-- moves the jobs and forgets that invoices point to customers as well
with kept as (select distinct on (email) email, id from customers order by email, created_at)
update jobs set customer_id = kept.id
from customers join kept using (email)
where customers.id = jobs.customer_id and customers.id <> kept.id;
delete from customers
where exists (
  select from customers as earlier
  where earlier.email = customers.email and earlier.created_at < customers.created_at
);
