set lock_timeout = '2s';

alter table pickup_points
alter column code type varchar(12);

alter table pickup_points
alter column name type text;

begin;
alter table pickup_points drop constraint pickup_points_fee_baht_check;
alter table pickup_points alter column fee_baht type numeric(8, 2);
alter table pickup_points add check (fee_baht >= 0) not valid;
commit;

alter table pickup_points
validate constraint pickup_points_fee_baht_check;

alter table pickup_points
add constraint instructions_at_most_200 check (length(instructions) <= 200) not valid;

alter table pickup_points
validate constraint instructions_at_most_200;
