-- The column that a ticket of last year called required.
alter table jobs
add column channel text;

insert into jobs
  (id, reference, customer_id, depot_id, price_baht, weight_kg)
select
  n,
  'JOB-' || lpad(n::text, 6, '0'),
  'c0000000-0000-4000-8000-000000000001',
  8,
  120,
  2.5
from generate_series(141, 300) as n;

alter table jobs alter column id restart with 301;

update jobs
set channel = case id % 5 when 0 then 'line' else 'app' end
where id % 5 in (0, 1, 2);
