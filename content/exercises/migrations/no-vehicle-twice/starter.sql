set lock_timeout = '2s';

alter table vehicle_bookings
add exclude using gist (int4range(vehicle_id, vehicle_id, '[]') with &&, during with &&);
