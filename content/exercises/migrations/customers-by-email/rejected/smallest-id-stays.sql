-- finding: migration.data-lost
-- takes the smallest id for the oldest customer, and a random UUID says nothing about age
with kept as (select email, min(id::text)::uuid as id from customers group by email)
update jobs set customer_id = kept.id
from customers join kept using (email)
where customers.id = jobs.customer_id and customers.id <> kept.id;
with kept as (select email, min(id::text)::uuid as id from customers group by email)
update invoices set customer_id = kept.id
from customers join kept using (email)
where customers.id = invoices.customer_id and customers.id <> kept.id;
delete from customers
where exists (select from customers as other where other.email = customers.email and other.id::text < customers.id::text);
create unique index concurrently customers_email_key on customers (email);
set lock_timeout = '2s';
alter table customers add constraint customers_email_key unique using index customers_email_key;
