create index jobs_customer_id_idx
  on jobs (customer_id);

create index jobs_driver_id_idx
  on jobs (driver_id);

create index jobs_scheduled_for_idx
  on jobs (scheduled_for);

create index jobs_delivered_at_idx
  on jobs (delivered_at);

create index jobs_cod_baht_idx
  on jobs (cod_baht);

create index jobs_weight_kg_idx
  on jobs (weight_kg);

create index jobs_note_idx
  on jobs (note);

create index jobs_depot_id_idx
  on jobs (depot_id);

create unique index jobs_one_open_per_driver_idx
  on jobs (driver_id, scheduled_for)
  where status = 'assigned' and scheduled_for is not null;

create schema ops;

create table ops.index_samples (
  sampled_at timestamptz not null,
  indexrelname text not null,
  idx_scan bigint not null,
  last_idx_scan timestamptz,
  primary key (sampled_at, indexrelname)
);

comment on table ops.index_samples is 'pg_stat_user_indexes for table jobs, copied each Monday at 06:00 in Bangkok. Week 4 brought a new server.';

-- What each index was used in each of the ten weeks that end with a sample; the server of the fourth week began at 0.
insert into ops.index_samples
  (sampled_at, indexrelname, idx_scan, last_idx_scan)
select
  s.sampled_at,
  s.name,
  sum(s.scans) over w,
  max(case when s.scans > 0 then s.sampled_at - interval '9 hours' end) over w
from (
  select
    timestamptz '2026-01-12 06:00+07' + (n - 1) * interval '7 days' as sampled_at,
    u.name,
    n >= 5 as is_new_server,
    case
      when n = 1 then u.before
      else u.scans[n - 1]
    end as scans
  from (
    values
      ('jobs_pkey',                    900000, array[41200, 40800, 42100, 39900, 43100, 42800, 41700, 44000, 43900]),
      ('jobs_reference_key',           120000, array[ 6100,  6300,  5900,  6000,  6400,  6200,  6600,  6500,  6700]),
      ('jobs_customer_id_idx',          80000, array[ 3900,  4100,  4000,  3800,  4200,  4100,  4300,  4400,  4200]),
      ('jobs_driver_id_idx',                0, array[    0,     0,     0,     0,     0,     0,     0,     0,     0]),
      ('jobs_depot_id_idx',                 2, array[    0,     0,     0,     0,     0,     0,     0,     0,     0]),
      ('jobs_scheduled_for_idx',       410000, array[    0,     0,     0,     0,     0,     0,     0,     0,     0]),
      ('jobs_delivered_at_idx',             4, array[    0,     0,     3,     0,     0,     0,     0,     0,     0]),
      ('jobs_cod_baht_idx',                 0, array[    0,     0,     0,     0,     0,     0,     2,     0,     0]),
      ('jobs_weight_kg_idx',                0, array[    0,     0,     0,     0,     0,     0,     0,     0,     0]),
      ('jobs_note_idx',                    51, array[    0,     0,     0,     0,     0,     0,     0,     0,     0]),
      ('jobs_one_open_per_driver_idx',      0, array[    0,     0,     0,     0,     0,     0,     0,     0,     0])
  ) as u (name, before, scans)
  cross join generate_series(1, 10) as n
) as s
window w as (partition by s.name, s.is_new_server order by s.sampled_at);
