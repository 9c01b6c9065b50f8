-- finding: succeeds.refused
-- forbids more than was asked: an address with a blank at its end is another address
create unique index on customers (lower(trim(email)));
create index on customers using hash (lower(email));
