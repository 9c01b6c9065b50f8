-- finding: migration.blocks-all
-- forgets using index, so the constraint builds a second index under the strong lock
with kept as (select distinct on (email) email, id from customers order by email, created_at)
update jobs set customer_id = kept.id
from customers join kept using (email)
where customers.id = jobs.customer_id and customers.id <> kept.id;
with kept as (select distinct on (email) email, id from customers order by email, created_at)
update invoices set customer_id = kept.id
from customers join kept using (email)
where customers.id = invoices.customer_id and customers.id <> kept.id;
delete from customers
where exists (
  select from customers as earlier
  where earlier.email = customers.email and earlier.created_at < customers.created_at
);
set lock_timeout = '2s';
alter table customers add constraint customers_email_key unique (email);
