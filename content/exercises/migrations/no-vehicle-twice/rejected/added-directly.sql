-- finding: migration.blocks-all
-- lock_timeout limits the waiting for the lock and not the build that goes on under it
set lock_timeout = '2s';

alter table vehicle_bookings
add constraint no_vehicle_twice
exclude using gist (int4range(vehicle_id, vehicle_id, '[]') with &&, during with &&);
