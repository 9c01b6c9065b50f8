set lock_timeout = '1s';

create index concurrently if not exists drivers_of_depot on drivers using btree (depot_id);
drop index concurrently if exists drivers_depot_licence_idx;

do $$
begin
  alter table drivers alter column licence_no drop not null;
exception
  when undefined_column then null;
end
$$;

-- deploy new
-- retire old

begin;
drop view if exists driver_cards;
create view driver_cards as
select d.id, d.nickname, d.depot_id, d.status
from drivers as d;
alter table drivers drop constraint if exists drivers_licence_no_key;
alter table drivers drop column if exists licence_no;
commit;
