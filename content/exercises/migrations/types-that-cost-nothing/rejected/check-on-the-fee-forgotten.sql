-- finding: migration.blocks-all
-- a check on a column whose type changes is tried on every row again, under the lock of the change
set lock_timeout = '2s';

alter table pickup_points
alter column code type varchar(12),
alter column name type text,
alter column fee_baht type numeric(8, 2),
add constraint pickup_points_instructions_short check (char_length(instructions) <= 200) not valid;

alter table pickup_points
validate constraint pickup_points_instructions_short;
