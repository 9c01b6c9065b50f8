-- title: several routes that take equally long, and depots equally far away
insert into depot_links
  (from_depot_id, to_depot_id, minutes)
values
  (4, 5, 75),
  (4, 11, 385);
update depot_links
set minutes = 35
where from_depot_id = 4
  and to_depot_id = 8;
update depot_links
set minutes = 670
where from_depot_id = 4
  and to_depot_id = 7;
