alter table customers
  add constraint customers_email_any_case
  exclude using hash (lower(email) with =);
