create unique index customers_email_idx
  on customers (email);
