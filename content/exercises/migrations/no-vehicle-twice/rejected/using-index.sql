-- finding: sql.syntax
-- a unique constraint may take over an index that is there, an exclusion constraint may not
create index concurrently no_vehicle_twice
on vehicle_bookings using gist (int4range(vehicle_id, vehicle_id, '[]'), during);

set lock_timeout = '2s';

alter table vehicle_bookings
add constraint no_vehicle_twice exclude using index no_vehicle_twice;
