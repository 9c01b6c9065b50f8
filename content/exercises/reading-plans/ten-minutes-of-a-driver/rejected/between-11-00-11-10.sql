-- finding: result.rows-missing
-- between 11:00 and 11:10, as one would say it
select id, recorded_at, lat, lng, speed_kmh
from gps_pings
where driver_id = 12
  and recorded_at between timestamptz '2026-03-13 11:00+07' and timestamptz '2026-03-13 11:10+07'
order by recorded_at, id;
