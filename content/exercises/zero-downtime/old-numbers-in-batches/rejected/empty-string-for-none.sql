-- finding: migration.data-lost
-- gives customers without a number an empty one, only so that the loop may end
do $$
declare
  filled integer;
begin
  loop
    update customers
    set contact_phone = coalesce(phone, '')
    where id in (
      select id
      from customers
      where contact_phone is null
      order by id
      limit 50
    );
    get diagnostics filled = row_count;
    exit when filled = 0;
    commit;
  end loop;
end
$$;
