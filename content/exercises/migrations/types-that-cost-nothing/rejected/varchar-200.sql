-- finding: probe.other-error
-- a narrower type must look at each value and so rewrites the table, and the type was to stay
set lock_timeout = '2s';

alter table pickup_points
alter column code type varchar(12),
alter column name type text,
drop constraint pickup_points_fee_baht_check,
alter column fee_baht type numeric(8, 2),
alter column instructions type varchar(200),
add constraint pickup_points_fee_baht_check check (fee_baht >= 0) not valid;

alter table pickup_points
validate constraint pickup_points_fee_baht_check;
