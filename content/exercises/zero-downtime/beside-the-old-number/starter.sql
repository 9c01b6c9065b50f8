alter table customers
add column contact_phone text not null default '';
