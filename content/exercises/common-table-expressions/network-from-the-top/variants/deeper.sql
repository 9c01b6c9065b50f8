-- title: depots below depots, and a hub whose name begins like another's
insert into depots
  (id, name, province, kind, parent_id)
values
  (12, 'Bang Pu', 'Samut Prakan', 'depot', 8),
  (13, 'Bang Pu Pier', 'Samut Prakan', 'depot', 12),
  (14, 'Bang Na (East)', 'Bangkok', 'hub', 1),
  (15, 'Akat', 'Samut Prakan', 'depot', 13);
update jobs
set depot_id = 15
where id = 134;
update jobs
set depot_id = 13
where id in (135, 137);
update jobs
set depot_id = 14
where id = 140;
