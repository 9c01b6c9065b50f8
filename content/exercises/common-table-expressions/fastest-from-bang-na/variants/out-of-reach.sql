-- title: lines that lead to Bang Na only, and a circle out of reach
delete from depot_links
where to_depot_id = 6;
insert into depot_links
  (from_depot_id, to_depot_id, minutes)
values
  (10, 6, 80),
  (7, 4, 690);
