-- finding: sqlstate.23505
-- a concurrent build is no way around the duplicates, and leaves an invalid index besides
create unique index concurrently customers_email_key on customers (email);
