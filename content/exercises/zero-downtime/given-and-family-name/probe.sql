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

-- accept one-name-is-enough
insert into accounts
  (email, given_name, role)
values
  ('nok@driverconnect.example', 'Nok', 'driver');

-- refuse 42703 full-name-is-gone
select full_name
from accounts;
