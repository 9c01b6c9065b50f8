-- finding: index.too-many
-- a second unique index whose rule the primary key keeps already
create unique index on customers (lower(email));
create unique index on customers (id, name);
