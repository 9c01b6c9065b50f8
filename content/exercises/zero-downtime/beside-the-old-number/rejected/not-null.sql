-- finding: sqlstate.23502
-- the rows of today have no value for a column that must have one
set lock_timeout = '2s';

create or replace function customer_by_phone(wanted text)
returns table (id uuid, name text, email text, phone text, province text, tags text[], preferences jsonb, created_at timestamptz)
language sql
stable
as $$
  select c.id, c.name, c.email, c.phone, c.province, c.tags, c.preferences, c.created_at
  from customers as c
  where c.phone = wanted
$$;

alter table customers
add column if not exists contact_phone text not null;
