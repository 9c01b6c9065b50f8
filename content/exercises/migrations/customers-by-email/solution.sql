create temporary table merged as
select id, kept
from (
  select id, first_value(id) over (partition by email order by created_at) as kept
  from customers
  where email is not null
) as ranked
where id <> kept;

update jobs
set customer_id = merged.kept
from merged
where merged.id = jobs.customer_id;

update invoices
set customer_id = merged.kept
from merged
where merged.id = invoices.customer_id;

delete from customers
using merged
where merged.id = customers.id;

create unique index concurrently customers_email_key
on customers (email);

set lock_timeout = '2s';

alter table customers
add constraint customers_email_key unique using index customers_email_key;
