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

-- accept nothing-to-collect
insert into cash_on_delivery
  (job_id, amount_baht)
values
  (101, 0);

-- refuse 23514 amount-below-zero
insert into cash_on_delivery
  (job_id, amount_baht)
values
  (101, -0.01);

-- refuse 23503 job-that-does-not-exist
insert into cash_on_delivery
  (job_id, amount_baht)
values
  (99999, 10);
