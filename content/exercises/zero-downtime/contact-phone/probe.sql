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

-- accept another-customer-without-a-number
insert into customers
  (name, province)
values
  ('Without number', 'Bangkok'),
  ('Without number', 'Bangkok');

-- refuse 23505 number-of-another-customer
insert into customers
  (name, contact_phone, province)
values
  ('Copycat', '02-555-0141', 'Bangkok');
