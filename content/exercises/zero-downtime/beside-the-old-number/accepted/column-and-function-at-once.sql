begin;

set local lock_timeout = '500ms';

alter table customers
add column if not exists contact_phone text;

create or replace function customer_by_phone(wanted text)
returns table (id uuid, name text, email text, phone text, province text, tags text[], preferences jsonb, created_at timestamptz)
language sql
stable
as $$
  select id, name, email, phone, province, tags, preferences, created_at
  from customers
  where phone = wanted
$$;

commit;
