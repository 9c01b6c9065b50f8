select p.id, (select count(*) from log l where l.words = p.title) from parts p
