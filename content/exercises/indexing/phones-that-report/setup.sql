create table phone_positions (
  phone_id integer primary key,
  plate text not null unique,
  depot_id integer not null,
  lat numeric(9, 6) not null,
  lng numeric(9, 6) not null,
  battery_pct smallint,
  seen_at timestamptz not null
);

comment on table phone_positions is 'Where each phone is now: one row a phone, overwritten with each report.';

insert into phone_positions
  (phone_id, plate, depot_id, lat, lng, battery_pct, seen_at)
select
  n,
  'TH-' || 500000 + n * 7,
  4 + n * 7 % 8,
  13.65 + n % 150 / 1000.0,
  100.5 + n % 200 / 1000.0,
  n % 100,
  timestamptz '2026-03-16 08:59:00+07' - n * 37 % 3000 * interval '0.5 seconds'
from generate_series(1, 3000) as n;

create index phone_positions_depot_id_seen_at_idx
  on phone_positions (depot_id, seen_at);

create index phone_positions_seen_at_idx
  on phone_positions (seen_at);
