-- Old ones dropped from the catalog in a DO block; the new one is unique with id as the last key (so two at the same moment work), DESC, and takes over an old name.
do $$
declare old regclass;
begin
  for old in
    select i.indexrelid::regclass
    from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indrelid = 'jobs'::regclass and a.attname = 'driver_id'
  loop
    execute format('drop index %s', old);
  end loop;
end $$;
create unique index on jobs (driver_id, requested_at desc, id desc) include (price_baht, status);
alter index jobs_driver_id_requested_at_id_price_baht_status_idx rename to jobs_driver_id_idx;
