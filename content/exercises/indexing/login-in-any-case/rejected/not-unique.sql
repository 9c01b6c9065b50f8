-- finding: errors.accepted
-- finds the address quickly, and forbids nothing
create index on customers (lower(email));
