-- finding: sql.syntax
-- PostgreSQL knows no limit on an update; MySQL does
update customers
set contact_phone = phone
where contact_phone is null
limit 50;
