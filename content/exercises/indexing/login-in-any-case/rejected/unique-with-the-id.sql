-- finding: errors.accepted
-- the pair of address and id is always unique, whatever the address
create unique index on customers (lower(email), id);
