-- title: jobs at the end of a long chain, jobs at a region itself, a region with nothing below
insert into depots
  (id, name, province, kind, parent_id)
values
  (12, 'Bang Pu', 'Samut Prakan', 'depot', 8),
  (13, 'Bang Pu Pier', 'Samut Prakan', 'depot', 12),
  (15, 'Akat', 'Samut Prakan', 'depot', 13),
  (16, 'East', 'Chonburi', 'region', null);
update jobs
set depot_id = 15
where id = 134;
update jobs
set depot_id = 13
where id in (135, 137);
update jobs
set depot_id = 16
where id in (136, 138);
update jobs
set depot_id = 1
where id = 139;
