-- finding: migration.schema
-- an index on an expression serves only those who write the same expression
drop index concurrently if exists customers_contact_phone_key;

create unique index concurrently customers_contact_phone_key
on customers (lower(contact_phone));
