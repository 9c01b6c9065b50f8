-- finding: index.too-many
-- a covering index for the query and a second for the rule, though the first could be unique
create index customers_sign_in_idx
  on customers (lower(email))
  include (id, name);
create unique index customers_email_rule
  on customers (upper(email));
