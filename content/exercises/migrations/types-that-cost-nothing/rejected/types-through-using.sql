-- finding: migration.rewrite
-- a cast written out with trim or round is computed for each row, whatever comes of it
set lock_timeout = '2s';

alter table pickup_points
alter column code type varchar(12) using trim(code),
alter column name type text using trim(name),
drop constraint pickup_points_fee_baht_check,
alter column fee_baht type numeric(8, 2) using round(fee_baht, 2),
add constraint pickup_points_fee_baht_check check (fee_baht >= 0) not valid,
add constraint pickup_points_instructions_short check (char_length(instructions) <= 200) not valid;

alter table pickup_points
validate constraint pickup_points_fee_baht_check,
validate constraint pickup_points_instructions_short;
