-- title: the backfill never ran
update customers
set contact_phone = null;
