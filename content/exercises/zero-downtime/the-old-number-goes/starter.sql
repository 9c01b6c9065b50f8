-- retire old

alter table customers
drop column phone cascade;

drop trigger keep_numbers_in_step on customers;
