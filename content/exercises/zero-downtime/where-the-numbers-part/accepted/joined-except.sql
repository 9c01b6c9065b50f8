with parted as (
  select id, phone as number
  from customers
  except
  select id, contact_phone
  from customers
)
select
  c.id,
  c.phone,
  c.contact_phone,
  case
    when c.phone is null then 'unexpected'
    when c.contact_phone is not null then 'different'
    else 'missing'
  end as problem
from parted
join customers as c on c.id = parted.id;
