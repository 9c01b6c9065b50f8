-- finding: migration.retry-differs
-- if not exists asks for the name alone, and a build that was cut off leaves an invalid index of that name
create unique index concurrently if not exists customers_contact_phone_key
on customers (contact_phone);
