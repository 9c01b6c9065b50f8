set lock_timeout to '3s';
create index concurrently if not exists depot_idx on drivers (depot_id);
do $$
declare
  has_licence boolean := exists (
    select from information_schema.columns where table_name = 'drivers' and column_name = 'licence_no'
  );
begin
  if has_licence then
    alter table drivers alter column licence_no drop not null, drop constraint if exists drivers_licence_no_key;
  end if;
end $$;
-- deploy new
-- retire old
begin;
alter view if exists driver_cards rename to driver_cards_before;
create view driver_cards as select id, nickname, depot_id, status from drivers;
drop view driver_cards_before;
commit;
alter table drivers drop column if exists licence_no;
