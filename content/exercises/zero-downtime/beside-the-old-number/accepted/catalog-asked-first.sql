set lock_timeout = '3s';
set statement_timeout = '5s';

create or replace function customer_by_phone(wanted text)
returns table (id uuid, name text, email text, phone text, province text, tags text[], preferences jsonb, created_at timestamptz)
language plpgsql
stable
as $$
begin
  return query
  select c.id, c.name, c.email, c.phone, c.province, c.tags, c.preferences, c.created_at
  from customers as c
  where c.phone = wanted;
end
$$;

do $$
begin
  if not exists (
    select
    from pg_attribute
    where attrelid = 'customers'::regclass
      and attname = 'contact_phone'
      and not attisdropped
  ) then
    alter table customers add column contact_phone text;
  end if;
end
$$;
