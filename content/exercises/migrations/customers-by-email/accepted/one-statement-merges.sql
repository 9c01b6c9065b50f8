with ranked as (
  select
    id,
    first_value(id) over w as kept,
    row_number() over w as place
  from customers
  where email is not null
  window w as (partition by email order by created_at, id)
), moved_jobs as (
  update jobs
  set customer_id = r.kept
  from ranked as r
  where r.id = jobs.customer_id
    and r.place > 1
)
update invoices
set customer_id = r.kept
from ranked as r
where r.id = invoices.customer_id
  and r.place > 1;

delete from customers
where id in (
  select id
  from (select id, row_number() over (partition by email order by created_at) as place from customers where email is not null) as r
  where place > 1
);

create unique index concurrently customers_email_key on customers (email asc nulls last);
set lock_timeout = '2s';
alter table customers add constraint customers_email_key unique using index customers_email_key;
