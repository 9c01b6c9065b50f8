do $$
declare
  twin record;
begin
  for twin in
    select id, (
      select e.id
      from customers as e
      where e.email = c.email
      order by e.created_at
      fetch first row only
    ) as kept
    from customers as c
    where c.email is not null
  loop
    continue when twin.id = twin.kept;
    update jobs set customer_id = twin.kept where customer_id = twin.id;
    update invoices set customer_id = twin.kept where customer_id = twin.id;
    delete from customers where id = twin.id;
    commit;
  end loop;
end
$$;

drop index concurrently if exists customers_email_key;
create unique index concurrently customers_email_key on customers (email);
set lock_timeout = 1500;
alter table customers add constraint customers_email_key unique using index customers_email_key;
