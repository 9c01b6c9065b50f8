-- finding: sqlstate.23505
-- two customers have no number, and they are not to be told that it is taken
drop index concurrently if exists customers_contact_phone_key;

create unique index concurrently customers_contact_phone_key
on customers (contact_phone) nulls not distinct;
