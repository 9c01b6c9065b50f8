create unique index customers_email_key
  on customers (lower(email) text_pattern_ops)
  include (name);
