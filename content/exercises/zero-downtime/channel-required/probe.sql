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

-- accept job-with-channel
insert into jobs
  (reference, customer_id, depot_id, price_baht, weight_kg, channel)
values
  ('PROBE-1', 'c0000000-0000-4000-8000-000000000001', 8, 120, 2.5, 'counter');

-- refuse 23502 job-without-channel
insert into jobs
  (reference, customer_id, depot_id, price_baht, weight_kg)
values
  ('PROBE-2', 'c0000000-0000-4000-8000-000000000001', 8, 120, 2.5);
