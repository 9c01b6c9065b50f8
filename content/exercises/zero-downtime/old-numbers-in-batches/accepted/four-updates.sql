update customers
set contact_phone = phone
where id in (
  select id
  from customers
  where contact_phone is distinct from phone
  order by id
  limit 45
);

update customers
set contact_phone = phone
where id in (
  select id
  from customers
  where contact_phone is distinct from phone
  order by id
  limit 45
);

update customers
set contact_phone = phone
where id in (
  select id
  from customers
  where contact_phone is distinct from phone
  order by id
  limit 45
);

update customers
set contact_phone = phone
where id in (
  select id
  from customers
  where contact_phone is distinct from phone
  order by id
  limit 45
);
