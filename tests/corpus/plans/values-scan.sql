select v.*, c.name from (values (1, 'a'), (2, 'b'), (3, 'c')) v(n, t) join customers c on c.id = v.n
