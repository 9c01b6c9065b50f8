-- finding: errors.accepted
-- lets the same address belong to one customer in each province
create unique index on customers (lower(email), province);
