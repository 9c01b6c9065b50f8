-- finding: migration.no-deploy-window
-- a rename is brief and still has no moment at which both applications work
set lock_timeout = '2s';

alter table customers
rename column phone to contact_phone;
