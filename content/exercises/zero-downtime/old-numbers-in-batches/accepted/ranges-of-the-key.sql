do $$
declare
  reached uuid := '00000000-0000-0000-0000-000000000000';
  last_of_batch uuid;
begin
  loop
    last_of_batch := (
      select id
      from (
        select id
        from customers
        where id > reached
        order by id
        limit 40
      ) as batch
      order by id desc
      limit 1
    );
    exit when last_of_batch is null;
    update customers
    set contact_phone = phone
    where id > reached
      and id <= last_of_batch
      and contact_phone is null;
    commit;
    reached := last_of_batch;
  end loop;
end
$$;
