-- read phone-book
select id, name, contact_phone
from customers;

-- read caller
select id, name
from customers
where contact_phone = '074-555-030';

-- write change-number
do $$
declare
  saved text;
begin
  update customers
  set contact_phone = '084-555-0001'
  where id = 'c0000000-0000-4000-8000-000000000012';

  update customers
  set tags = tags || array['called']
  where id = 'c0000000-0000-4000-8000-000000000012'
  returning contact_phone into saved;

  if saved is distinct from '084-555-0001' then
    raise exception 'contact_phone was set to 084-555-0001 and reads % afterwards', coalesce(saved, 'NULL');
  end if;
end
$$;

-- write sign-up
do $$
declare
  saved text;
begin
  insert into customers
    (name, contact_phone, province)
  values
    ('Corner shop', '084-555-0002', 'Bangkok')
  on conflict (contact_phone) do update
  set name = excluded.name
  returning contact_phone into saved;

  if saved is distinct from '084-555-0002' then
    raise exception 'a customer was added with contact_phone 084-555-0002 and it reads % afterwards', coalesce(saved, 'NULL');
  end if;
end
$$;
