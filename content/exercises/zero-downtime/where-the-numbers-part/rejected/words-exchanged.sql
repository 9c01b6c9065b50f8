-- finding: result.values-differ
-- looks at the wrong column for missing and unexpected
select
  id,
  phone,
  contact_phone,
  case
    when phone is null then 'missing'
    when contact_phone is null then 'unexpected'
    else 'different'
  end as problem
from customers
where phone is distinct from contact_phone;
