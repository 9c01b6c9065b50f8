set lock_timeout = '500ms';
drop index if exists customers_contact_phone_key;
set lock_timeout = 0;
create unique index concurrently customers_contact_phone_key on customers (contact_phone nulls last);
