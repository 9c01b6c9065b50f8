-- accept a-booking-that-names-neither-column
insert into jobs
  (reference, customer_id, depot_id, price_baht, weight_kg)
values
  ('JOB-020001', 'c0000000-0000-4000-8000-000000000001', 4, 120, 2.5);

-- accept two-bookings-and-then-a-different-token-in-every-row
insert into jobs
  (reference, customer_id, depot_id, price_baht, weight_kg)
values
  ('JOB-020001', 'c0000000-0000-4000-8000-000000000001', 4, 120, 2.5),
  ('JOB-020002', 'c0000000-0000-4000-8000-000000000001', 4, 120, 2.5);
do $$
begin
  if exists (select from jobs group by tracking_token having count(*) > 1) then
    raise exception 'two jobs have the same tracking token';
  end if;
end
$$;

-- accept a-random-token-in-every-row
do $$
declare
  guessable text;
begin
  select reference
  into guessable
  from jobs
  where substr(tracking_token::text, 15, 1) <> '4'
  order by id
  limit 1;
  if found then
    raise exception 'the tracking token of % is no random UUID (version 4)', guessable;
  end if;
end
$$;

-- refuse 23502 a-job-without-a-token
update jobs
set tracking_token = null
where id = 1;

-- refuse 23502 a-job-without-a-source
update jobs
set source = null
where id = 1;
