-- refuse 23505 a-second-customer-with-an-email-that-is-there
insert into customers
  (name, email, province)
values
  ('Baan Suan', 'hello@baansuan.example', 'Bangkok');

-- accept one-more-customer-without-an-email
insert into customers
  (name, email, province)
values
  ('Wat Arun Ferry', null, 'Bangkok');

-- accept a-constraint-and-not-an-index-alone
do $$
begin
  if not exists (
    select
    from pg_constraint as c
    join pg_attribute as a on a.attrelid = c.conrelid and array[a.attnum] = c.conkey
    where c.conrelid = 'customers'::regclass
      and c.contype = 'u'
      and a.attname = 'email'
  ) then
    raise exception 'customers (email) has no unique constraint';
  end if;
end
$$;
