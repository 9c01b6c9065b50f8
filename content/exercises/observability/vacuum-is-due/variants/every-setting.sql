-- title: every mixture of settings, in any order and spelling, and tables exactly at their limit
delete from ops.table_health;
insert into ops.table_health
  (table_name, reltuples, n_dead_tup, reloptions)
values
  ('a1', 5000, 1050, null),
  ('a2', 5000, 1051, null),
  ('a3', 5000, 1060, '{}'),
  ('b1', 5000, 540, '{autovacuum_vacuum_scale_factor=0.1}'),
  ('b2', 5000, 560, '{autovacuum_vacuum_scale_factor=0.1,fillfactor=70}'),
  ('b3', 5000, 60, '{autovacuum_vacuum_scale_factor=0}'),
  ('c1', 5000, 1100, '{autovacuum_vacuum_threshold=200}'),
  ('c2', 5000, 1300, '{autovacuum_vacuum_threshold=200}'),
  ('c3', 5000, 1010, '{autovacuum_vacuum_threshold=0}'),
  ('d1', 5000, 410, '{autovacuum_vacuum_threshold=200,autovacuum_vacuum_scale_factor=0.04}'),
  ('d2', 5000, 410, '{autovacuum_vacuum_scale_factor=0.04,autovacuum_vacuum_threshold=200,autovacuum_enabled=false}'),
  ('d3', 5000, 410, '{autovacuum_enabled=true,autovacuum_vacuum_scale_factor=0.04,autovacuum_vacuum_threshold=200}'),
  ('e1', -1, 50, null),
  ('e2', -1, 51, null),
  ('e3', -1, 60, '{autovacuum_vacuum_threshold=55}'),
  ('e4', 0, 52, null),
  ('f1', 600000000, 100000000, null),
  ('f2', 600000000, 100000001, null),
  ('f3', 400000000, 99000000, null),
  ('f4', 800000000, 90000000, '{autovacuum_vacuum_scale_factor=0.1}'),
  ('f5', 800000000, 130000000, '{autovacuum_vacuum_scale_factor=0.5}'),
  ('g1', 5000, 1200, '{autovacuum_analyze_threshold=5000,autovacuum_analyze_scale_factor=0.9}'),
  ('g2', 5000, 1200, '{autovacuum_vacuum_insert_threshold=5000,autovacuum_vacuum_insert_scale_factor=0.9}'),
  ('g3', 5000, 900, '{autovacuum_vacuum_insert_scale_factor=0,autovacuum_analyze_threshold=0}'),
  ('h1', 5000, 1300, '{autovacuum_enabled=off}'),
  ('h2', 5000, 300, '{autovacuum_enabled=off}'),
  ('h3', 5000, 1300, '{autovacuum_enabled=on}'),
  ('h4', 5000, 0, null);
