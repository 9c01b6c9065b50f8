-- finding: index.too-many
-- keeps the index on the column as well, which neither the query nor the rule uses
create index on customers (email);
create unique index on customers (lower(email));
