-- read list
select id, vehicle_id, driver_id, during, purpose
from vehicle_bookings;

-- write book
insert into vehicle_bookings
  (vehicle_id, driver_id, during)
values
  (1, 2, tstzrange(
    timestamptz '2026-06-01 08:00:00+07' + $1 * interval '1 day',
    timestamptz '2026-06-01 12:00:00+07' + $1 * interval '1 day'
  ));

-- write move
update vehicle_bookings
set during = tstzrange(
      timestamptz '2026-07-01 08:00:00+07' + $1 * interval '1 day',
      timestamptz '2026-07-01 12:00:00+07' + $1 * interval '1 day'
    ),
    purpose = 'moved'
where id = $1 + 11;

-- write call-off
delete from vehicle_bookings
where id = $1 + 101;
