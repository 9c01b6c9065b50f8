with nearby as (
  select *
  from gps_pings
  where driver_id = 12
    and recorded_at >= '2026-03-13 10:59+07'
    and recorded_at <= '2026-03-13 11:12+07'
)
select id, recorded_at, lat, lng, speed_kmh
from nearby
where to_char(recorded_at at time zone 'Asia/Bangkok', 'YYYY-MM-DD HH24:MI')
  between '2026-03-13 11:00' and '2026-03-13 11:10'
order by recorded_at, id;
