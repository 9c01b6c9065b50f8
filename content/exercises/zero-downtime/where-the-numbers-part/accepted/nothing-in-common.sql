select c.id, c.phone, c.contact_phone,
  case num_nulls(c.phone, c.contact_phone)
    when 0 then 'different'
    else case when c.phone is null then 'unexpected' else 'missing' end
  end as problem
from customers c
where not exists (select c.phone intersect select c.contact_phone);
