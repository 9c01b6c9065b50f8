-- title: depots below depots, and a hub whose name begins like another's
insert into depots
  (id, name, province, kind, parent_id)
values
  (12, 'Bang Pu', 'Samut Prakan', 'depot', 8),
  (13, 'Akat', 'Samut Prakan', 'depot', 12),
  (14, 'Bang Na (East)', 'Bangkok', 'hub', 1);
