set lock_timeout = '2s';

create temporary table merged as
select id, first_value(id) over (partition by email order by created_at) as kept
from customers
where email is not null;

delete from merged where id = kept;

update jobs set customer_id = merged.kept from merged where jobs.customer_id = merged.id;
update invoices set customer_id = merged.kept from merged where invoices.customer_id = merged.id;
delete from customers using merged where customers.id = merged.id;

create unique index concurrently customers_email_once on customers using btree (email);

alter table customers
add constraint customers_email_unique unique using index customers_email_once;
