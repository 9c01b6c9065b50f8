-- finding: cost.too-many-buffers
-- keeps the rule, but the query that is given asks for the expression and not for the new column
alter table customers
  add column email_lower text generated always as (lower(email)) stored;
create unique index on customers (email_lower);
