create unique index customers_lower_email_key
  on customers (lower(email));
