-- finding: migration.not-rerunnable
-- the second run finds the index under its name
create unique index concurrently customers_contact_phone_key
on customers (contact_phone);
