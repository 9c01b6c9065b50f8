-- The step before this one is done: the new column is there, and empty.
alter table customers
add column contact_phone text;
