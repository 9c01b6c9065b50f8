create schema ops;

create table ops.table_health (
  table_name text primary key,
  reltuples real not null,
  n_dead_tup bigint not null,
  last_autovacuum timestamptz,
  reloptions text[]
);

comment on table ops.table_health is 'pg_stat_user_tables joined to pg_class, as of this morning.';
comment on column ops.table_health.reltuples is 'Rows as the planner believes; -1 where the table was never vacuumed or analysed.';
comment on column ops.table_health.reloptions is 'Settings of the table, as name=value; NULL where it has none.';

insert into ops.table_health
  (table_name, reltuples, n_dead_tup, last_autovacuum, reloptions)
values
  ('jobs',            100000,   18500, '2026-03-14 02:10+07', null),
  ('job_events',      620000,   31000, '2026-03-15 23:40+07', '{autovacuum_vacuum_scale_factor=0.05}'),
  ('gps_pings',      4000000,  500300, '2026-03-11 04:00+07', '{fillfactor=90,autovacuum_analyze_scale_factor=0.01}'),
  ('driver_sessions',     40,    9200, '2026-03-16 08:58+07', '{autovacuum_vacuum_threshold=10000}'),
  ('vehicles',           300,     110, null,                  null),
  ('imports',             -1,     800, null,                  null),
  ('outbox',           20000,   95000, '2026-01-05 03:00+07', '{autovacuum_enabled=off}'),
  ('documents',        50000,    2050, '2026-03-15 01:00+07', '{autovacuum_vacuum_threshold=50,autovacuum_vacuum_scale_factor=0.04}'),
  ('positions_log', 900000000, 120000000, '2026-02-20 03:00+07', null),
  ('invoices',         30000,    3400, '2026-03-15 05:00+07', '{autovacuum_vacuum_insert_threshold=100,autovacuum_vacuum_scale_factor=0.1,autovacuum_vacuum_threshold=300}'),
  ('customers',         5000,    1051, '2026-03-13 05:00+07', '{autovacuum_enabled=true}');
