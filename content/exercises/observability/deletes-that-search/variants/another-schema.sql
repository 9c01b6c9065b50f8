-- title: keys of two and three columns, their indexes in all orders, short, partial and broken, and one in another schema
create schema archive;
create table archive.parts (
  a integer,
  b integer,
  c integer,
  d integer,
  primary key (a, b, c)
);
create table archive.lots (
  id integer primary key,
  x integer,
  y integer,
  z integer,
  w integer,
  constraint lots_one_fkey foreign key (x, y, z) references archive.parts (a, b, c),
  constraint lots_two_fkey foreign key (y, x, w) references archive.parts (a, b, c),
  constraint lots_three_fkey foreign key (w, y, z) references archive.parts (a, b, c),
  constraint lots_four_fkey foreign key (w) references archive.lots (id)
);
create index lots_zxy_idx
  on archive.lots (z, x, y, w);
create index lots_xy_idx
  on archive.lots (x, y)
  include (w);
create unique index lots_zwxy_idx
  on archive.lots (z, w, x, y);
create index lots_w_idx
  on archive.lots (w)
  where w > 0;
create table archive.stops (
  id integer primary key,
  job_id bigint references public.jobs (id),
  other_id bigint references public.jobs (id),
  check (job_id <> other_id)
);
create unique index stops_other_id_key
  on archive.stops (other_id desc nulls last);
drop index public.invoices_job_id_idx;
