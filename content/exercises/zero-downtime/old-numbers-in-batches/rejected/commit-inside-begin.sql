-- finding: sqlstate.2D000
-- a do block may commit only where nobody has opened a transaction around it
begin;

do $$
declare
  filled integer;
begin
  loop
    update customers
    set contact_phone = phone
    where id in (
      select id
      from customers
      where contact_phone is null
        and phone is not null
      order by id
      limit 50
    );
    get diagnostics filled = row_count;
    exit when filled = 0;
    commit;
  end loop;
end
$$;

commit;
