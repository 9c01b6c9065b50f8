select count(*) from customers c full join stock s on s.part = c.id
