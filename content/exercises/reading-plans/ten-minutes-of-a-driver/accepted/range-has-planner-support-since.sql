-- a range (<@ has planner support since 17) in UTC, the old condition kept besides; its filter removes nothing
select id, recorded_at, lat, lng, speed_kmh
from gps_pings
where driver_id = 12
  and recorded_at <@ tstzrange('2026-03-13 04:00Z', '2026-03-13 04:11Z', '[)')
  and to_char(recorded_at at time zone 'Asia/Bangkok', 'YYYY-MM-DD HH24:MI')
    between '2026-03-13 11:00' and '2026-03-13 11:10'
order by 2, 1;
