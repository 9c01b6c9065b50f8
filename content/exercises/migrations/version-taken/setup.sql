-- What the tool has applied so far, and its two rules: a version is applied once, and versions go up.
create table schema_migrations (
  version text primary key check (version ~ '^[0-9]{14}$'),
  name text not null
);

create function versions_go_up()
returns trigger
language plpgsql
as $$
declare
  latest text := (select max(version) from schema_migrations);
begin
  if new.version < latest and not exists (select from schema_migrations where version = new.version) then
    raise exception 'version % is out of order: % is applied already', new.version, latest
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  return new;
end
$$;

create trigger versions_go_up
before insert on schema_migrations
for each row execute function versions_go_up();

insert into schema_migrations
  (version, name)
values
  ('20260302080000', 'driver_ratings'),
  ('20260312101500', 'job_ratings'),
  ('20260313170000', 'rated_at_index');

create table job_ratings (
  job_id bigint primary key references jobs (id) on delete cascade,
  stars smallint not null check (stars between 0 and 5),
  rated_at timestamptz not null default app.now()
);

create index job_ratings_rated_at_idx
on job_ratings (rated_at);

insert into job_ratings
  (job_id, stars, rated_at)
values
  (123, 5, '2026-03-13 09:00:00+07'),
  (125, 0, '2026-03-13 11:20:00+07'),
  (126, 4, '2026-03-13 12:05:00+07'),
  (127, 1, '2026-03-14 08:00:00+07'),
  (131, 0, '2026-03-14 19:40:00+07'),
  (132, 3, '2026-03-15 10:00:00+07');
