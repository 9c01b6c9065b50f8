-- finding: state.rows-differ
-- rewrites what customers typed, which the index makes unnecessary
update customers
set email = lower(email);
create unique index on customers (lower(email));
