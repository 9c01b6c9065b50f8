-- finding: migration.unbatched
-- one statement is one transaction, and locks every row it changed until it ends
update customers
set contact_phone = phone
where contact_phone is null
  and phone is not null;
