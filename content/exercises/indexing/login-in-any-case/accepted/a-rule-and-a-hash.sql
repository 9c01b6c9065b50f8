create unique index on customers (lower(trim(email)));
create index on customers using hash (lower(email));
