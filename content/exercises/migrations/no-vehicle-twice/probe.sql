-- refuse 23P01 a-vehicle-booked-twice-at-the-same-time
insert into vehicle_bookings
  (id, vehicle_id, driver_id, during)
values
  (9001, 1, 3, tstzrange('2026-03-17 11:00:00+07', '2026-03-17 13:00:00+07'));

-- refuse 23P01 a-booking-moved-onto-another-one
update vehicle_bookings
set during = tstzrange('2026-03-17 08:00:00+07', '2026-03-17 09:00:00+07')
where id = 17;

-- accept a-booking-that-begins-when-another-one-ends
insert into vehicle_bookings
  (id, vehicle_id, driver_id, during)
values
  (9001, 1, 3, tstzrange('2026-03-17 17:00:00+07', '2026-03-17 19:00:00+07'));

-- accept two-vehicles-at-the-same-time
insert into vehicle_bookings
  (id, vehicle_id, driver_id, during)
values
  (9001, 2, 3, tstzrange('2026-03-17 18:00:00+07', '2026-03-17 19:00:00+07')),
  (9002, 3, 4, tstzrange('2026-03-17 18:00:00+07', '2026-03-17 19:00:00+07'));

-- accept a-booking-that-gets-a-new-id
do $$
declare
  given integer;
begin
  insert into vehicle_bookings
    (vehicle_id, driver_id, during)
  values
    (1, 3, tstzrange('2026-12-01 08:00:00+07', '2026-12-01 12:00:00+07'))
  returning id into given;
  if given <= 600 then
    raise exception 'the new booking got id %, and there are greater ones', given;
  end if;
end
$$;
