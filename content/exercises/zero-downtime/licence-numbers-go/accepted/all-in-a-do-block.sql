set lock_timeout = 800;
do $$
begin
  if (select count(*) from pg_attribute where attrelid = 'drivers'::regclass and attname = 'licence_no') = 1 then
    execute 'alter table drivers alter licence_no drop not null';
  end if;
end $$;
drop index concurrently if exists drivers_depot_idx;
create index concurrently drivers_depot_idx on drivers (depot_id);
do $$
begin
  if (select count(*) from pg_attribute where attrelid = 'drivers'::regclass and attname = 'licence_no') = 1 then
    execute 'alter table drivers drop column licence_no cascade';
    execute 'create view driver_cards (id, nickname, depot_id, status) as select id, nickname, depot_id, status from drivers';
  end if;
end $$;
