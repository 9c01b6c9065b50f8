-- finding: migration.blocks-writes
-- a plain create index lets nobody write until it is built, and lock_timeout is about waiting only
set lock_timeout = '2s';

drop index if exists customers_contact_phone_key;

create unique index customers_contact_phone_key
on customers (contact_phone);
