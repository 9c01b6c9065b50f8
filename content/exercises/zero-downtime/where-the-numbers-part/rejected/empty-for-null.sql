-- finding: result.rows-missing
-- puts an empty number in place of none, and so cannot tell them apart
select
  id,
  phone,
  contact_phone,
  case
    when contact_phone is null then 'missing'
    when phone is null then 'unexpected'
    else 'different'
  end as problem
from customers
where coalesce(phone, '') <> coalesce(contact_phone, '');
