-- accept the-old-version-adds-a-customer
insert into customers
  (id, name, phone, province)
values
  ('c0000000-0000-4000-8000-000000000901', 'Trang Roasters', '075-555-011', 'Trang');
do $$
begin
  if not exists (select from customers where name = 'Trang Roasters' and phone = '075-555-011' and contact_phone = '075-555-011') then
    raise exception 'the old version added a customer with phone 075-555-011, and the two columns differ';
  end if;
end
$$;

-- accept the-new-version-adds-a-customer
insert into customers
  (id, name, contact_phone, province)
values
  ('c0000000-0000-4000-8000-000000000901', 'Trang Roasters', '075-555-011', 'Trang');
do $$
begin
  if not exists (select from customers where name = 'Trang Roasters' and phone = '075-555-011' and contact_phone = '075-555-011') then
    raise exception 'the new version added a customer with contact_phone 075-555-011, and the two columns differ';
  end if;
end
$$;

-- accept a-customer-without-a-number
insert into customers
  (id, name, province)
values
  ('c0000000-0000-4000-8000-000000000901', 'Trang Roasters', 'Trang');
do $$
begin
  if not exists (select from customers where name = 'Trang Roasters' and phone is null and contact_phone is null) then
    raise exception 'a customer was added without a number and has one now';
  end if;
end
$$;

-- accept each-version-changes-a-number-in-turn
insert into customers
  (id, name, phone, province)
values
  ('c0000000-0000-4000-8000-000000000901', 'Trang Roasters', '075-555-011', 'Trang');
update customers
set contact_phone = '075-555-012'
where name = 'Trang Roasters';
do $$
begin
  if not exists (select from customers where name = 'Trang Roasters' and phone = '075-555-012' and contact_phone = '075-555-012') then
    raise exception 'the new version changed contact_phone to 075-555-012, and phone and contact_phone are not both that';
  end if;
end
$$;
update customers
set phone = '075-555-013'
where name = 'Trang Roasters';
do $$
begin
  if not exists (select from customers where name = 'Trang Roasters' and phone = '075-555-013' and contact_phone = '075-555-013') then
    raise exception 'the old version changed phone to 075-555-013, and phone and contact_phone are not both that';
  end if;
end
$$;
update customers
set contact_phone = '075-555-014'
where name = 'Trang Roasters';
do $$
begin
  if not exists (select from customers where name = 'Trang Roasters' and phone = '075-555-014' and contact_phone = '075-555-014') then
    raise exception 'the new version changed contact_phone to 075-555-014, and phone and contact_phone are not both that';
  end if;
end
$$;

-- accept the-old-version-takes-a-number-away
insert into customers
  (id, name, phone, province)
values
  ('c0000000-0000-4000-8000-000000000901', 'Trang Roasters', '075-555-011', 'Trang');
update customers
set phone = null
where name = 'Trang Roasters';
do $$
begin
  if not exists (select from customers where name = 'Trang Roasters' and phone is null and contact_phone is null) then
    raise exception 'the old version set phone to NULL, and phone and contact_phone are not both NULL';
  end if;
end
$$;

-- accept the-new-version-takes-a-number-away
insert into customers
  (id, name, contact_phone, province)
values
  ('c0000000-0000-4000-8000-000000000901', 'Trang Roasters', '075-555-011', 'Trang');
update customers
set contact_phone = null
where name = 'Trang Roasters';
do $$
begin
  if not exists (select from customers where name = 'Trang Roasters' and phone is null and contact_phone is null) then
    raise exception 'the new version set contact_phone to NULL, and phone and contact_phone are not both NULL';
  end if;
end
$$;

-- accept a-number-for-a-customer-who-had-none
insert into customers
  (id, name, province)
values
  ('c0000000-0000-4000-8000-000000000901', 'Trang Roasters', 'Trang'),
  ('c0000000-0000-4000-8000-000000000902', 'Trat Pottery', 'Trat');
update customers
set phone = '075-555-011'
where name = 'Trang Roasters';
update customers
set contact_phone = '039-555-011'
where name = 'Trat Pottery';
do $$
begin
  if not exists (select from customers where name = 'Trang Roasters' and phone = '075-555-011' and contact_phone = '075-555-011')
    or not exists (select from customers where name = 'Trat Pottery' and phone = '039-555-011' and contact_phone = '039-555-011') then
    raise exception 'a customer without a number was given one, and phone and contact_phone are not both that';
  end if;
end
$$;

-- accept a-row-of-today-is-given-another-number
update customers
set phone = '02-555-0142'
where name = 'Baan Suan Coffee';
update customers
set contact_phone = '02-555-0188'
where name = 'Siam Print House';
do $$
begin
  if not exists (select from customers where name = 'Baan Suan Coffee' and phone = '02-555-0142' and contact_phone = '02-555-0142')
    or not exists (select from customers where name = 'Siam Print House' and phone = '02-555-0188' and contact_phone = '02-555-0188') then
    raise exception 'a customer of today was given another number, and phone and contact_phone are not both that';
  end if;
end
$$;

-- accept a-row-of-today-keeps-its-number-when-something-else-changes
update customers
set province = 'Nonthaburi';
do $$
begin
  if exists (select from customers where name = 'Baan Suan Coffee' and phone is distinct from '02-555-0141') then
    raise exception 'only province was changed, and Baan Suan Coffee lost its phone';
  end if;
end
$$;

-- accept an-upsert-of-the-old-version
insert into customers
  (id, name, phone, province)
values
  ('c0000000-0000-4000-8000-000000000901', 'Trang Roasters', '075-555-011', 'Trang');
insert into customers
  (id, name, phone, province)
values
  ('c0000000-0000-4000-8000-000000000901', 'Trang Roasters', '075-555-012', 'Trang')
on conflict (id) do update
set phone = excluded.phone;
do $$
begin
  if not exists (select from customers where name = 'Trang Roasters' and phone = '075-555-012' and contact_phone = '075-555-012') then
    raise exception 'the old version changed phone to 075-555-012 by insert … on conflict do update, and phone and contact_phone are not both that';
  end if;
end
$$;

-- refuse 23505 the-old-version-writes-a-number-that-the-new-column-has-already
create unique index on customers (contact_phone);
insert into customers
  (name, contact_phone, province)
values
  ('Trang Roasters', '075-555-011', 'Trang');
insert into customers
  (name, phone, province)
values
  ('Trat Pottery', '075-555-011', 'Trat');
