-- finding: migration.data-lost
-- takes two missing addresses for the same address
with kept as (select distinct on (email) email, id from customers order by email, created_at)
update jobs set customer_id = kept.id
from customers join kept on kept.email is not distinct from customers.email
where customers.id = jobs.customer_id and customers.id <> kept.id;
with kept as (select distinct on (email) email, id from customers order by email, created_at)
update invoices set customer_id = kept.id
from customers join kept on kept.email is not distinct from customers.email
where customers.id = invoices.customer_id and customers.id <> kept.id;
delete from customers
where id not in (select distinct on (email) id from customers order by email, created_at);
create unique index concurrently customers_email_key on customers (email);
set lock_timeout = '2s';
alter table customers add constraint customers_email_key unique using index customers_email_key;
