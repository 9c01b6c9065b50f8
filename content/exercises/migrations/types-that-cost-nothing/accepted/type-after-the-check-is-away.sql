set lock_timeout to 1500;

alter table pickup_points
add constraint instructions_fit check (coalesce(char_length(instructions), 0) <= 200) not valid;

alter table pickup_points
drop constraint pickup_points_fee_baht_check;

alter table pickup_points
alter fee_baht type numeric(8, 2),
alter code type varchar(12),
alter name type text;

alter table pickup_points
add constraint fee_from_nothing_up check (fee_baht >= 0) not valid;

reset lock_timeout;

alter table pickup_points
validate constraint fee_from_nothing_up;

alter table pickup_points
validate constraint instructions_fit;
