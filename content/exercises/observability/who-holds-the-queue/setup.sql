create schema ops;

create table ops.session_samples (
  sampled_at timestamptz not null,
  pid integer not null,
  application_name text not null,
  state text not null,
  xact_start timestamptz,
  query text not null,
  blocked_by integer[] not null default '{}',
  primary key (sampled_at, pid)
);

comment on table ops.session_samples is 'pg_stat_activity with pg_blocking_pids(pid), copied whenever a session waited for a lock longer than 5 seconds.';
comment on column ops.session_samples.blocked_by is 'Sessions this one waits for; 0 stands for a prepared transaction, which has no session.';

insert into ops.session_samples
  (sampled_at, pid, application_name, state, xact_start, query, blocked_by)
values
  ('2026-03-16 08:41:10+07', 4101, 'importer', 'idle in transaction', '2026-03-16 08:12:04+07', 'update jobs set note = $1 where id = $2', '{}'),
  ('2026-03-16 08:41:10+07', 4120, 'migration', 'active', '2026-03-16 08:40:31+07', 'alter table jobs add column eta timestamptz', '{4101}'),
  ('2026-03-16 08:41:10+07', 4133, 'app', 'active', '2026-03-16 08:40:40+07', 'select reference from jobs where driver_id = $1', '{4120}'),
  ('2026-03-16 08:41:10+07', 4134, 'app', 'active', '2026-03-16 08:40:41+07', 'update jobs set status = $1 where id = $2', '{4101,4120}'),
  ('2026-03-16 08:41:10+07', 4135, 'app', 'active', '2026-03-16 08:40:44+07', 'insert into jobs (reference) values ($1)', '{4120}'),
  ('2026-03-16 08:41:10+07', 4140, 'app', 'active', '2026-03-16 08:40:50+07', 'update jobs set status = $1 where id = $2', '{4134}'),
  ('2026-03-16 08:41:10+07', 4150, 'report', 'active', '2026-03-16 08:38:00+07', 'select count(*) from invoices', '{}'),
  ('2026-03-16 08:41:10+07', 4151, 'billing', 'active', '2026-03-16 08:40:00+07', 'truncate invoice_lines', '{4150}'),
  ('2026-03-16 08:41:10+07', 4160, 'app', 'idle', null, 'select 1', '{}'),
  ('2026-03-16 08:47:35+07', 4133, 'app', 'idle in transaction', '2026-03-16 08:47:01+07', 'select id from drivers where id = $1 for update', '{}'),
  ('2026-03-16 08:47:35+07', 4120, 'app', 'active', '2026-03-16 08:47:20+07', 'update drivers set status = $1 where id = $2', '{4133}'),
  ('2026-03-16 08:47:35+07', 4171, 'settlement', 'active', '2026-03-16 08:47:22+07', 'update invoices set status = $1 where id = $2', '{0}');
