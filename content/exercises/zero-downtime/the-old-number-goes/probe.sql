-- refuse 23514 a-customer-nobody-can-reach
insert into customers
  (name, province)
values
  ('Trang Roasters', 'Trang');

-- refuse 23514 the-last-number-taken-away
update customers
set contact_phone = null
where id = 'c0000000-0000-4000-8000-000000000004';

-- accept a-customer-with-an-email-address-alone
insert into customers
  (name, email, province)
values
  ('Trang Roasters', 'beans@trangroasters.example', 'Trang');

-- accept a-customer-with-a-number-alone
insert into customers
  (name, contact_phone, province)
values
  ('Trang Roasters', '075-555-011', 'Trang');

-- refuse 23505 a-number-that-another-customer-has
update customers
set contact_phone = '02-555-0187'
where id = 'c0000000-0000-4000-8000-000000000001';

-- accept those-without-a-number-are-written-to
update customers
set contact_phone = null
where name = 'Lanna Books';
do $$
begin
  if (select string_agg(name, ', ' order by name, id) from to_be_written_to)
    is distinct from 'Isan Silk, Lanna Books, O''Neill Trading, Ploy Flowers' then
    raise exception 'Lanna Books gave up its number, and to_be_written_to does not list Isan Silk, Lanna Books, O''Neill Trading and Ploy Flowers';
  end if;
  if not exists (select id, name, email from to_be_written_to where email = 'post@lannabooks.example') then
    raise exception 'to_be_written_to does not show the address of Lanna Books';
  end if;
end
$$;

-- accept no-function-of-a-trigger-is-left
do $$
declare
  left_over text;
begin
  select p.proname
  into left_over
  from pg_proc as p
  where p.pronamespace = 'public'::regnamespace
    and p.prorettype = 'trigger'::regtype
  limit 1;
  if found then
    raise exception 'the function % is still there, and nothing calls it', left_over;
  end if;
end
$$;
