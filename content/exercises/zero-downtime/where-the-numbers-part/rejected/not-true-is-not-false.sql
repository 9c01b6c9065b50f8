-- finding: result.rows-extra
-- catches NULL on one side, and NULL on both sides as well, where the columns agree
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
where (phone = contact_phone) is not true;
