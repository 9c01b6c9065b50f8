-- silent-phones
select phone_id, plate, seen_at
from phone_positions
where seen_at < '2026-03-16 08:36+07'
order by seen_at;

-- silent-phones-of-a-depot
select phone_id, plate, seen_at
from phone_positions
where depot_id = 7
  and seen_at < '2026-03-16 08:45+07'
order by seen_at;

-- one-phone
select lat, lng, seen_at
from phone_positions
where phone_id = 1500;

-- plate-twice
insert into phone_positions
  (phone_id, plate, depot_id, lat, lng, seen_at)
values
  (3001, 'TH-500007', 7, 13.7, 100.5, '2026-03-16 09:00+07');

-- phone-twice
insert into phone_positions
  (phone_id, plate, depot_id, lat, lng, seen_at)
values
  (1, 'TH-999999', 7, 13.7, 100.5, '2026-03-16 09:00+07');

-- one-round-of-reports
update phone_positions
set
  lat = lat + 0.0001,
  lng = lng - 0.0001,
  battery_pct = 50,
  seen_at = '2026-03-16 09:00+07';
