select c.id, c.phone, c.contact_phone, p.problem
from customers as c
cross join lateral (
  select
    case
      when c.phone is null and c.contact_phone is null then null
      when c.contact_phone is null then 'missing'
      when c.phone is null then 'unexpected'
      when c.phone <> c.contact_phone then 'different'
    end as problem
) as p
where p.problem is not null
order by c.id;
