-- finding: migration.blocks-all
-- a unique constraint builds its index while nobody may read or write
set lock_timeout = '2s';

alter table customers
drop constraint if exists customers_contact_phone_key;

alter table customers
add constraint customers_contact_phone_key unique (contact_phone);
