drop index concurrently if exists customers_contact_phone_key;

create unique index concurrently customers_contact_phone_key
on customers (contact_phone);
