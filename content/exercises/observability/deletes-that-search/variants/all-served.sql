-- title: a schema in which every foreign key has its index but one, whose index counts a day instead of the column
drop table job_stop_notes, gps_pings, documents, invoices, job_events, stops, jobs, vehicles, depot_links, drivers;
create index depots_parent_id_idx
  on depots (parent_id desc);
create index accounts_manager_id_idx
  on accounts (manager_id, email);
create table shifts (
  id integer primary key,
  depot_id integer not null references depots (id),
  account_id uuid references accounts (id),
  day date not null
);
create index shifts_depot_id_idx
  on shifts (depot_id, day);
create index shifts_account_id_idx
  on shifts (lower(account_id::text), account_id);
