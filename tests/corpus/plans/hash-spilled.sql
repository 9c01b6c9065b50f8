select count(*) from orders a join orders b on a.id = b.id and a.note = b.note
