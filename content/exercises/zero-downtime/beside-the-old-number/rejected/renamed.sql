-- finding: migration.data-lost
-- a rename is brief, and from that moment on the application that is running asks for a column that is gone
set lock_timeout = '2s';

alter table customers
rename column phone to contact_phone;
