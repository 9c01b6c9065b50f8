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

-- accept driver-cards-without-licence
do $$
declare
  shown text;
  other integer;
begin
  select string_agg(column_name, ', ' order by ordinal_position)
  into shown
  from information_schema.columns
  where table_schema = 'public'
    and table_name = 'driver_cards';

  if shown is distinct from 'id, nickname, depot_id, status' then
    raise exception 'driver_cards has the columns %', coalesce(shown, 'none, it is gone');
  end if;

  select count(*)
  into other
  from (
    (select id, nickname, depot_id, status from drivers except all table driver_cards)
    union all
    (table driver_cards except all select id, nickname, depot_id, status from drivers)
  ) as differing;

  if other > 0 then
    raise exception 'driver_cards and drivers differ in % rows', other;
  end if;
end
$$;

-- accept no-other-table-or-view
do $$
declare
  come text;
begin
  select string_agg(relname, ', ')
  into come
  from pg_catalog.pg_class
  where relnamespace = 'public'::regnamespace
    and relkind in ('r', 'p', 'v', 'm', 'f')
    and relname not in (
      'accounts', 'customers', 'depot_links', 'depots', 'documents', 'driver_cards', 'drivers',
      'gps_pings', 'invoices', 'job_events', 'jobs', 'stops', 'vehicles'
    );
  if come is not null then
    raise exception 'this has come: %', come;
  end if;
end
$$;

-- refuse 42703 licence-number-is-gone
select licence_no
from drivers;
