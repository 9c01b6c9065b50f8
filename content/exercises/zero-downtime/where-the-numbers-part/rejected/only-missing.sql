-- finding: result.rows-missing
-- counts what the backfill left, and not what has parted since
select id, phone, contact_phone, 'missing' as problem
from customers
where contact_phone is null
  and phone is not null;
