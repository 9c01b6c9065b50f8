-- finding: probe.refused
-- octet_length counts bytes, and a Thai letter has three of them
set lock_timeout = '2s';

alter table pickup_points
alter column code type varchar(12),
alter column name type text,
drop constraint pickup_points_fee_baht_check,
alter column fee_baht type numeric(8, 2),
add constraint pickup_points_fee_baht_check check (fee_baht >= 0) not valid,
add constraint pickup_points_instructions_short check (octet_length(instructions) <= 200) not valid;

alter table pickup_points
validate constraint pickup_points_fee_baht_check,
validate constraint pickup_points_instructions_short;
