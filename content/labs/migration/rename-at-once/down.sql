alter table customers
rename column mobile to phone;
