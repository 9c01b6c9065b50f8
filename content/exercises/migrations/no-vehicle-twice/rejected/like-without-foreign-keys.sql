-- finding: probe.accepted
-- like including all takes everything along but the foreign keys
set lock_timeout = '2s';

create table vehicle_bookings_new (
  like vehicle_bookings including all,
  exclude using gist (int4range(vehicle_id, vehicle_id, '[]') with &&, during with &&)
);
alter table vehicle_bookings_new alter column id restart with 10001;

create function repeat_booking() returns trigger language plpgsql as $$
begin
  delete from vehicle_bookings_new where id = coalesce(old.id, new.id);
  if tg_op <> 'DELETE' then
    insert into vehicle_bookings_new select new.*;
  end if;
  return null;
end
$$;
create trigger repeat_booking after insert or update or delete on vehicle_bookings for each row execute function repeat_booking();

insert into vehicle_bookings_new select * from vehicle_bookings on conflict (id) do nothing;

begin;
alter table vehicle_bookings rename to vehicle_bookings_old;
alter table vehicle_bookings_new rename to vehicle_bookings;
commit;

drop table vehicle_bookings_old;
drop function repeat_booking;
