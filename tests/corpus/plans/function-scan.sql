select n, count(*) from generate_series(1, 500) g(n) join orders o on o.id = g.n group by n limit 20
