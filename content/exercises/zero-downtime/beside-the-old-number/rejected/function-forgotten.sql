-- finding: migration.old-app-breaks
-- an added column is no danger to select * in an application, but it is to a function whose result is a fixed list
set lock_timeout = '2s';

alter table customers
add column if not exists contact_phone text;
