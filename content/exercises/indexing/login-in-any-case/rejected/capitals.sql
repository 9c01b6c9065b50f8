-- finding: cost.too-many-buffers
-- as good a rule, but the query says lower(), and the planner does not know that the two agree
create unique index on customers (upper(email));
