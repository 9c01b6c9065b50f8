create or replace procedure fill_contact_phone(batch integer)
language plpgsql
as $$
begin
  loop
    with next as (
      select id
      from customers
      where contact_phone is null
        and phone is not null
      limit batch
    )
    update customers as c
    set contact_phone = c.phone
    from next
    where c.id = next.id;
    if not found then
      exit;
    end if;
    commit;
  end loop;
end
$$;

call fill_contact_phone(25);

drop procedure fill_contact_phone(integer);
