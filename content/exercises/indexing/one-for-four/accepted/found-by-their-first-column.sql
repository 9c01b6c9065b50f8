do $$
declare
  r record;
begin
  for r in
    select i.indexrelid::regclass as name
    from pg_index as i
    join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indrelid = 'jobs'::regclass
      and a.attname = 'driver_id'
  loop
    execute format('drop index %s', r.name);
  end loop;
  create index on jobs (driver_id, requested_at)
    include (status, price_baht)
    where driver_id is not null;
end
$$;
