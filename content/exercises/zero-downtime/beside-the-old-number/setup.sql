-- What the hotline runs when the phone rings.
create function customer_by_phone(wanted text)
returns table (
  id uuid,
  name text,
  email text,
  phone text,
  province text,
  tags text[],
  preferences jsonb,
  created_at timestamptz
)
language sql
stable
as $$
  select *
  from customers as c
  where c.phone = wanted
$$;
