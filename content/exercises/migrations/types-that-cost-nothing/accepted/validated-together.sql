begin;
set local lock_timeout = '1s';
alter table pickup_points
  drop constraint pickup_points_fee_baht_check,
  alter code type character varying(12),
  alter name type text,
  alter fee_baht type decimal(8, 2);
alter table pickup_points
  add constraint fee_not_negative check (not fee_baht < 0) not valid,
  add constraint instructions_fit check (instructions is null or char_length(instructions) < 201) not valid;
commit;

alter table pickup_points
  validate constraint fee_not_negative,
  validate constraint instructions_fit;
