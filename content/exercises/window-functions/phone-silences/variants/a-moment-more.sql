-- title: pauses a moment longer and a moment shorter than ten minutes, one of 65, and one two days ago
update gps_pings
set recorded_at = '2026-03-16 07:34:00.000001+07'
where id = 1059;
update gps_pings
set recorded_at = '2026-03-16 06:10:01+07'
where id = 1015;
update gps_pings
set recorded_at = '2026-03-16 08:59:59.999999+07'
where id = 1088;
insert into gps_pings
  (id, driver_id, recorded_at, lat, lng)
values
  (1101, 6, '2026-03-16 08:50:00+07', 7.008600, 100.474700),
  (1102, 5, '2026-03-14 07:00:00+07', 18.289400, 99.492800),
  (1103, 5, '2026-03-14 07:10:30+07', 18.289400, 99.492800);
