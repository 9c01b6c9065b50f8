do $$
declare
  old_check name := (
    select conname from pg_constraint
    where conrelid = 'pickup_points'::regclass and contype = 'c'
  );
begin
  perform set_config('lock_timeout', '1500ms', true);
  execute format('alter table pickup_points drop constraint %I', old_check);
  alter table pickup_points add constraint fee_not_negative check (fee_baht >= 0.00) not valid;
  alter table pickup_points add constraint fits_the_screen check (instructions is null or length(instructions) between 0 and 200) not valid;
end
$$;

begin;
set local lock_timeout to 1000;
alter table pickup_points alter fee_baht set data type numeric(8, 2);
commit;

begin;
set local lock_timeout to 1000;
alter table pickup_points alter name set data type text;
alter table pickup_points alter code set data type character varying(12);
commit;

begin;
alter table pickup_points validate constraint fits_the_screen;
alter table pickup_points validate constraint fee_not_negative;
commit;
