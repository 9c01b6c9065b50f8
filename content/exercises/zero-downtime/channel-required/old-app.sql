-- read jobs
select id, coalesce(channel, 'phone') as channel
from jobs;

-- write book-in-the-app
insert into jobs
  (reference, customer_id, depot_id, price_baht, weight_kg, channel)
values
  ('APP-' || $1, 'c0000000-0000-4000-8000-000000000001', 8, 120, 2.5, 'app');

-- write book-by-phone
insert into jobs
  (reference, customer_id, depot_id, price_baht, weight_kg, channel)
values
  ('CALL-' || $1, 'c0000000-0000-4000-8000-000000000001', 8, 120, 2.5, null);

-- write book-in-the-old-form
insert into jobs
  (reference, customer_id, depot_id, price_baht, weight_kg)
values
  ('FORM-' || $1, 'c0000000-0000-4000-8000-000000000001', 8, 120, 2.5);

-- write came-by-line
update jobs
set channel = 'line'
where id = 103 + $1;

-- write was-a-call
do $$
declare
  shown text;
begin
  update jobs
  set channel = null
  where id = (
    select max(id)
    from jobs
    where channel = 'line' and id <= 250
  )
  returning coalesce(channel, 'phone') into shown;

  if shown <> 'phone' then
    raise exception 'a channel was set back to NULL and reads % afterwards', shown;
  end if;
end
$$;

-- write make-urgent
update jobs
set priority = 1
where id in (251 + $1, 253 + $1);
