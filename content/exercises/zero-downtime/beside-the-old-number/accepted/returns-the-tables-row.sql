begin;
set local lock_timeout = '1s';
drop function if exists customer_by_phone(text);
create function customer_by_phone(wanted text)
returns setof customers
language sql
stable
as $$
  select * from customers where phone = wanted
$$;
alter table customers add column if not exists contact_phone text;
commit;
