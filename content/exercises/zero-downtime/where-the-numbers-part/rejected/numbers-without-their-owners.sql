-- finding: result.rows-missing
-- asks whether the number is anywhere in the other column, so two customers may exchange theirs unnoticed
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
where phone is distinct from contact_phone
  and not (
    phone is not null
    and contact_phone is not null
    and phone in (select c.contact_phone from customers as c where c.contact_phone is not null)
    and contact_phone in (select c.phone from customers as c where c.phone is not null)
  );
