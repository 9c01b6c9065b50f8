-- title: jobs at a region itself, and a region with nothing below
insert into depots
  (id, name, province, kind, parent_id)
values
  (16, 'East', 'Chonburi', 'region', null);
update jobs
set depot_id = 16
where id in (136, 138);
update jobs
set depot_id = 1
where id in (134, 139);
