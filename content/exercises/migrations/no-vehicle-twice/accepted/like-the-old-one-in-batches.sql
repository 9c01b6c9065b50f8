set lock_timeout = '1s';

create table bookings_2 (like vehicle_bookings including all);

alter table bookings_2
add exclude using gist (int4range(vehicle_id, vehicle_id, '[]') with &&, during with &&),
alter column id restart with 100001;

create function upsert_booking() returns trigger language plpgsql as $$
begin
  insert into bookings_2 select new.*
  on conflict (id) do update
  set vehicle_id = excluded.vehicle_id,
      driver_id = excluded.driver_id,
      during = excluded.during,
      purpose = excluded.purpose;
  return new;
end
$$;
create function delete_booking() returns trigger language plpgsql as $$
begin
  delete from bookings_2 where id = old.id;
  return old;
end
$$;
begin;
create trigger upsert_booking after insert or update on vehicle_bookings for each row execute function upsert_booking();
create trigger delete_booking after delete on vehicle_bookings for each row execute function delete_booking();
commit;

do $$
declare
  seen integer := 0;
  up_to integer;
begin
  loop
    select max(id) into up_to
    from (select id from vehicle_bookings where id > seen order by id limit 100) as batch;
    exit when up_to is null;
    insert into bookings_2
    select *
    from vehicle_bookings
    where id > seen and id <= up_to
    on conflict (id) do nothing;
    commit;
    seen := up_to;
  end loop;
end
$$;

begin;
lock table vehicle_bookings in access exclusive mode;
alter table vehicle_bookings rename to vehicle_bookings_retired;
alter table bookings_2 rename to vehicle_bookings;
drop table vehicle_bookings_retired;
commit;
drop function upsert_booking(), delete_booking();
