create unique index customers_by_email
  on customers (lower(email))
  include (id, name);
analyze customers;
