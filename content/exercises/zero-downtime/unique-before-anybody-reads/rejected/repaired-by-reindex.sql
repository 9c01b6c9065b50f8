-- finding: migration.retry-differs
-- reindex mends the first build, but cut off itself it leaves a half-built second one
create unique index concurrently if not exists customers_contact_phone_key
on customers (contact_phone);

reindex index concurrently customers_contact_phone_key;
