alter table customers
  add constraint customers_one_address
  exclude using btree (lower(email) with =);
