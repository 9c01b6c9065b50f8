-- Since drivers sign in by phone, a name may be missing, be one word, or hold spaces where nobody would put them.
alter table accounts
alter column full_name drop not null;

insert into accounts
  (id, email, full_name, role, created_at)
select
  ('a0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
  'driver' || n || '@driverconnect.example',
  case
    when n % 16 = 0 then null
    when n % 16 = 1 then given
    when n % 48 = 18 then given || ' Na  Ranong'
    when n % 16 = 2 then given || ' Na Ayutthaya'
    when n % 16 = 3 then given || '  ' || family
    when n % 16 = 4 then ' ' || given || ' ' || family || ' '
    when n % 16 = 5 then given || ' '
    when n % 48 = 6 then ''
    when n % 48 = 22 then '  '
    else given || ' ' || family
  end,
  'driver',
  app.now()
from
  generate_series(15, 200) as n,
  lateral (
    select
      (array['Somchai', 'Malee', 'Preecha', 'Nok', 'Arthit', 'Suda', 'Wichai'])[n % 7 + 1] as given,
      (array['Jaidee', 'Srisuk', 'Saelim', 'Meesuk', 'Phromma'])[n % 5 + 1] as family
  ) as names;
