-- finding: succeeds.refused
-- takes the habit of one mail service, which ignores dots, for a rule about addresses
create unique index on customers (lower(replace(email, '.', '')));
create index on customers (lower(email));
