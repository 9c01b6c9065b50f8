-- finding: probe.accepted
-- the index serves the search, but two customers may now have one number
drop index concurrently if exists customers_contact_phone_idx;

create index concurrently customers_contact_phone_idx
on customers (contact_phone);
