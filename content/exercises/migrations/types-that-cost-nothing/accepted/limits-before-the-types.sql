select set_config('lock_timeout', '2s', false);

alter table pickup_points
add check (char_length(instructions) between 0 and 200) not valid;

alter table pickup_points
validate constraint pickup_points_instructions_check;

do $$
begin
  alter table pickup_points
  drop constraint pickup_points_fee_baht_check,
  alter column name type text,
  alter column code type varchar(12),
  alter column fee_baht type numeric(8, 2);
  alter table pickup_points
  add constraint pickup_points_fee_baht_check check (0 <= fee_baht) not valid;
end
$$;

alter table pickup_points
validate constraint pickup_points_fee_baht_check;
