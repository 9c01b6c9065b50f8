begin;
update jobs as j
set customer_id = (
  select first.id
  from customers as first
  where first.email = (select c.email from customers as c where c.id = j.customer_id)
  order by first.created_at
  limit 1
)
where j.customer_id in (
  select later.id
  from customers as later
  join customers as earlier on earlier.email = later.email and earlier.created_at < later.created_at
);
update invoices as i
set customer_id = (
  select first.id
  from customers as first
  where first.email = (select c.email from customers as c where c.id = i.customer_id)
  order by first.created_at
  limit 1
)
where i.customer_id in (
  select later.id
  from customers as later
  join customers as earlier on earlier.email = later.email and earlier.created_at < later.created_at
);
delete from customers as later
using customers as earlier
where earlier.email = later.email
  and earlier.created_at < later.created_at;
commit;

create unique index concurrently on customers (email);

begin;
set local lock_timeout = '1s';
alter table customers add unique using index customers_email_idx;
commit;
