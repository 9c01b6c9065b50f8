select count(*) from orders tablesample system (20) repeatable (7)
