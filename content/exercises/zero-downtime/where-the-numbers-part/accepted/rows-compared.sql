select
  id,
  phone,
  contact_phone,
  coalesce(
    nullif(case when contact_phone is null then 'missing' else '' end, ''),
    case when phone is null then 'unexpected' end,
    'different'
  ) as problem
from customers
where not (phone is not distinct from contact_phone);
