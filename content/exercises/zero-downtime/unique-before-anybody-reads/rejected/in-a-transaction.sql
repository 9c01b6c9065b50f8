-- finding: sqlstate.25001
-- a concurrent build commits on its way and cannot be part of a transaction
begin;

drop index if exists customers_contact_phone_key;

create unique index concurrently customers_contact_phone_key
on customers (contact_phone);

commit;
