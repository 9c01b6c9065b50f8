-- the old condition stays, and a wider range that the index can use is put next to it (10 rows removed by filter)
with near as (
  select *
  from gps_pings
  where driver_id = 12
    and recorded_at between (timestamp '2026-03-13 10:55' at time zone 'Asia/Bangkok')
                        and (timestamp '2026-03-13 11:15' at time zone 'Asia/Bangkok')
)
select n.id, n.recorded_at, n.lat, n.lng, n.speed_kmh
from near as n
where to_char(n.recorded_at at time zone 'Asia/Bangkok', 'YYYY-MM-DD HH24:MI')
  between '2026-03-13 11:00' and '2026-03-13 11:10'
order by n.recorded_at, n.id;
