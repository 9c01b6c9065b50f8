-- accept no-function-left-behind
do $$
declare
  left_behind text;
begin
  select string_agg(proname, ', ')
  into left_behind
  from pg_catalog.pg_proc
  where pronamespace = 'public'::regnamespace
    and not exists (
      select
      from pg_catalog.pg_depend
      where pg_depend.classid = 'pg_catalog.pg_proc'::regclass
        and pg_depend.objid = pg_proc.oid
        and pg_depend.deptype = 'e'
    );
  if left_behind is not null then
    raise exception 'still there: %', left_behind;
  end if;
end
$$;

-- accept next-bill-above-all-others
do $$
declare
  highest bigint;
  given bigint;
begin
  select max(id)
  into highest
  from invoices;

  insert into invoices
    (number, customer_id, issued_on, due_on, amount_baht)
  values
    ('PROBE-1', 'c0000000-0000-4000-8000-000000000001', '2026-03-16', '2026-03-30', 1)
  returning id into given;

  if given <= highest then
    raise exception 'the highest id was %, and the next bill got %', highest, given;
  end if;
end
$$;

-- accept bill-past-the-end-of-integer
do $$
declare
  given bigint;
begin
  perform setval(pg_get_serial_sequence('invoices', 'id'), 2147483647);

  insert into invoices
    (number, customer_id, issued_on, due_on, amount_baht)
  values
    ('PROBE-2', 'c0000000-0000-4000-8000-000000000001', '2026-03-16', '2026-03-30', 1)
  returning id into given;

  if given <> 2147483648 then
    raise exception 'the bill after 2147483647 got id %', given;
  end if;
end
$$;

-- refuse 23505 an-id-that-is-taken
insert into invoices
  (id, number, customer_id, issued_on, due_on, amount_baht)
values
  (501, 'PROBE-3', 'c0000000-0000-4000-8000-000000000001', '2026-03-16', '2026-03-30', 1);
