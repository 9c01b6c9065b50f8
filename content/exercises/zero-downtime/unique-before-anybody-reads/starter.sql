create index concurrently if not exists customers_contact_phone_idx
on customers (contact_phone);
