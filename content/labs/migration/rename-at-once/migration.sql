set lock_timeout = '2s';

alter table customers
rename column phone to mobile;
