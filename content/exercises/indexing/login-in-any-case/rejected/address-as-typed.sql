-- finding: errors.accepted
-- UNIQUE on the column: an address in capitals is another text
create unique index on customers (email);
