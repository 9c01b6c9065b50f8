-- read jobs
select id, channel
from jobs;

-- write book
do $$
declare
  stored text;
begin
  insert into jobs
    (reference, customer_id, depot_id, price_baht, weight_kg, channel)
  values
    ('NEW-1', 'c0000000-0000-4000-8000-000000000001', 8, 120, 2.5, 'line')
  returning channel into stored;

  if stored is distinct from 'line' then
    raise exception 'a job was booked with channel line and reads % afterwards', coalesce(stored, 'NULL');
  end if;
end
$$;

-- write came-by-line
do $$
declare
  stored text;
begin
  update jobs
  set channel = 'line'
  where id = 104;

  update jobs
  set priority = 2
  where id = 104
  returning channel into stored;

  if stored is distinct from 'line' then
    raise exception 'channel was set to line and reads % afterwards', coalesce(stored, 'NULL');
  end if;
end
$$;
