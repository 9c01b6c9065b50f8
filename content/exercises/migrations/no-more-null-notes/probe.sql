-- accept a-booking-without-a-note-which-becomes-empty
insert into jobs
  (reference, customer_id, depot_id, price_baht, weight_kg)
values
  ('JOB-009001', 'c0000000-0000-4000-8000-000000000001', 4, 120, 2.5);
do $$
begin
  if exists (select from jobs where reference = 'JOB-009001' and note <> '') then
    raise exception 'the new booking has a note';
  end if;
end
$$;

-- refuse 23502 a-note-set-to-null
update jobs
set note = null
where id = 101;
