-- finding: migration.updates-lost
-- switches the trigger off to be quicker, and what the old version writes meanwhile reaches nobody
set lock_timeout = '2s';

alter table customers
disable trigger keep_numbers_in_step;

update customers
set contact_phone = phone
where contact_phone is null
  and id < 'b0000000-0000-4000-8000-000000000050';

update customers
set contact_phone = phone
where contact_phone is null
  and id between 'b0000000-0000-4000-8000-000000000050' and 'b0000000-0000-4000-8000-000000000095';

update customers
set contact_phone = phone
where contact_phone is null
  and id between 'b0000000-0000-4000-8000-000000000096' and 'b0000000-0000-4000-8000-000000000140';

update customers
set contact_phone = phone
where contact_phone is null
  and id > 'b0000000-0000-4000-8000-000000000140'
  and id < 'b0000000-0000-4000-8000-000000000180';

update customers
set contact_phone = phone
where contact_phone is null
  and id >= 'b0000000-0000-4000-8000-000000000180';

alter table customers
enable trigger keep_numbers_in_step;
