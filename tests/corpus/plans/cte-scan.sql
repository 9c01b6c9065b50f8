with late as materialized (select * from orders where placed > '2024-09-01') select a.state, count(*) from late a join late b using (id) group by a.state
