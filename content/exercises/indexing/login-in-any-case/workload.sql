-- sign-in
select id, name
from customers
where lower(email) = lower('Lanna.Silk2@Shop.Example');

-- unknown-address
select id, name
from customers
where lower(email) = lower('nobody@shop.example');

-- same-address-in-capitals
insert into customers
  (name, email, province)
values
  ('Siam Books 2', 'SIAM.BOOKS1@SHOP.EXAMPLE', 'Rayong');

-- two-without-an-address
insert into customers
  (name, email, province)
values
  ('Walk-in', null, 'Bangkok'),
  ('Walk-in', null, 'Bangkok');

-- same-name-elsewhere
insert into customers
  (name, email, province)
values
  ('Siam Books', 'siam.books@rayong.example', 'Rayong');

-- another-dot-or-sign
insert into customers
  (name, email, province)
values
  ('Siam Books', 'siambooks1@shop.example', 'Bangkok'),
  ('Siam Books', '.siam.books1@shop.example', 'Bangkok'),
  ('Siam Books', 'siam.books1.@shop.example', 'Bangkok'),
  ('Siam Books', 'siam-books1@shop.example', 'Bangkok'),
  ('Siam Books', 'siam.books1+tax@shop.example', 'Bangkok'),
  ('Siam Books', 'siam.books1@shop.example.th', 'Bangkok'),
  ('Siam Books', 'siam.books1@rayong.example', 'Rayong');

-- another-blank
insert into customers
  (name, email, province)
values
  ('Siam Books', ' siam.books1@shop.example', 'Bangkok'),
  ('Siam Books', 'siam.books1@shop.example ', 'Bangkok'),
  ('Siam Books', 'siam books1@shop.example', 'Bangkok');
