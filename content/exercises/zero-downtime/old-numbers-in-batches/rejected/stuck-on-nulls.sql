-- finding: migration.data-lost
-- rows without any number stay NULL, are picked again by every batch and use it up
do $$
begin
  for batch in 1..4 loop
    update customers
    set contact_phone = phone
    where id in (
      select id
      from customers
      where contact_phone is null
      order by id
      limit 50
    );
    commit;
  end loop;
end
$$;
