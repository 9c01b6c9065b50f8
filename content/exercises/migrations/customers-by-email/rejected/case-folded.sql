-- finding: migration.data-lost
-- merges addresses that differ in case, which the task takes for different ones
with kept as (select distinct on (lower(email)) lower(email) as email, id from customers where email is not null order by lower(email), created_at)
update jobs set customer_id = kept.id
from customers join kept on kept.email = lower(customers.email)
where customers.id = jobs.customer_id and customers.id <> kept.id;
with kept as (select distinct on (lower(email)) lower(email) as email, id from customers where email is not null order by lower(email), created_at)
update invoices set customer_id = kept.id
from customers join kept on kept.email = lower(customers.email)
where customers.id = invoices.customer_id and customers.id <> kept.id;
delete from customers
where exists (
  select from customers as earlier
  where lower(earlier.email) = lower(customers.email) and earlier.created_at < customers.created_at
);
create unique index concurrently customers_email_key on customers (email);
set lock_timeout = '2s';
alter table customers add constraint customers_email_key unique using index customers_email_key;
