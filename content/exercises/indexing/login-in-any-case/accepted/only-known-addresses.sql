create unique index concurrently on customers (lower(email))
  where email is not null;
