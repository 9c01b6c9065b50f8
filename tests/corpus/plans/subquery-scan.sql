select t.id from (select id, random() r from customers offset 0) t where t.r < 0.1
