-- title: triplets, chains, copies of unique indexes, broken ones, expressions, NULLS FIRST, and another schema
create schema archive;
create table archive.loads (
  id integer primary key,
  a integer not null unique,
  b text,
  c text,
  d integer,
  e integer
);
create index z_one
  on archive.loads (d);
create index z_two
  on archive.loads (d);
create index a_three
  on archive.loads (d);
create index d_chain
  on archive.loads (b, c);
create index e_chain
  on archive.loads (b, c, d);
create index f_chain
  on archive.loads (b);
create unique index u_one
  on archive.loads (c, e);
create unique index u_two
  on archive.loads (c, e);
create index u_copy
  on archive.loads (c, e);
create index a_copy
  on archive.loads (a);
create index n_first
  on archive.loads (e nulls first);
create index n_last
  on archive.loads (e, d);
create index x_one
  on archive.loads (lower(b));
create index x_two
  on archive.loads (lower(b), c);
create index i_one
  on archive.loads (e, id)
  include (c);
create index i_two
  on archive.loads (e, id, c);
create index j_one
  on archive.loads (d, id)
  include (c);
create index j_two
  on archive.loads (d, id)
  include (c, b);
create index k_one
  on archive.loads (e desc, b)
  include (d);
create index k_two
  on archive.loads (e desc, b)
  include (c);
create index p_one
  on archive.loads (c)
  where d > 0;
create index p_two
  on archive.loads (c, d)
  where d > 1;
create index broken_whole
  on archive.loads (id, b, c);
create index broken_part
  on archive.loads (id, b);
create index broken_twin
  on archive.loads (b, e);
create index sound_twin
  on archive.loads (b, e);
create table archive.others (
  d integer,
  b text
);
create index others_d
  on archive.others (d);
set session authorization postgres;
update pg_catalog.pg_index
set indisvalid = false
where indexrelid in ('archive.broken_whole'::regclass, 'archive.broken_twin'::regclass);
set session authorization app_owner;
