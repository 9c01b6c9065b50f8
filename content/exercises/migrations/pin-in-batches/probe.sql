-- accept a-booking-that-does-not-name-the-column
insert into jobs
  (reference, customer_id, depot_id, price_baht, weight_kg)
values
  ('JOB-900001', 'c0000000-0000-4000-8000-000000000001', 4, 120, 2.5);

-- accept six-digits-in-every-job
do $$
declare
  wrong text;
begin
  select reference || ': ' || delivery_pin
  into wrong
  from jobs
  where delivery_pin !~ '^[0-9]{6}$'
  limit 1;
  if found then
    raise exception 'this is no PIN of six digits: %', wrong;
  end if;
end
$$;

-- accept a-pin-of-its-own-for-each-job
do $$
begin
  if (select count(distinct delivery_pin) from jobs) < 1900 then
    raise exception 'many jobs share a PIN: there are only % different ones',
      (select count(distinct delivery_pin) from jobs);
  end if;
end
$$;

-- accept pins-that-do-not-follow-from-the-number
do $$
begin
  if exists (select from jobs where delivery_pin = lpad(id::text, 6, '0') having count(*) > 20) then
    raise exception 'the PIN of a job is its number, which anybody can read';
  end if;
end
$$;

-- refuse 23502 a-job-without-a-pin
update jobs
set delivery_pin = null
where id = 101;
