create index gps_pings_driver_recorded_idx
  on gps_pings (driver_id, recorded_at);

analyze gps_pings;
