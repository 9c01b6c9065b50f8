select count(*) from parts a join stock s on s.amount < a.id % 3
