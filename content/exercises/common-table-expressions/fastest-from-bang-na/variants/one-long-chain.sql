-- title: one long way through all depots, and back
delete from depot_links;
insert into depot_links
  (from_depot_id, to_depot_id, minutes)
values
  (4, 8, 30),
  (8, 9, 30),
  (9, 5, 40),
  (5, 11, 310),
  (11, 6, 400),
  (6, 10, 75),
  (10, 7, 900),
  (7, 4, 690);
