begin;
set local lock_timeout = '2s';
alter table customers add column if not exists contact_phone text;
drop function if exists customer_by_phone(text);
create function customer_by_phone(wanted text)
returns table (id uuid, name text, email text, phone text, province text, tags text[], preferences jsonb, created_at timestamptz, contact_phone text)
language sql
stable
as $$
  select c.id, c.name, c.email, c.phone, c.province, c.tags, c.preferences, c.created_at, c.contact_phone
  from customers as c
  where c.phone = wanted
$$;
commit;
