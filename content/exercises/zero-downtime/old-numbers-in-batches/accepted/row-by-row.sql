do $$
declare
  customer uuid;
begin
  for customer in
    select id from customers where phone is not null and contact_phone is null order by created_at
  loop
    update customers
    set contact_phone = phone
    where id = customer
      and contact_phone is null;
    commit;
  end loop;
end
$$;
