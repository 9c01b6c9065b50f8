-- finding: result.rows-missing
-- takes a number with a space behind it for the same number; where contact_phone = … is asked, it is not
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
where lower(trim(phone)) is distinct from lower(trim(contact_phone));
