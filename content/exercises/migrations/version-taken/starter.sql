-- file: 20260312101500_job_ratings.sql
-- Kamol, corrected on Monday: 1 to 5, not 0 to 5
begin;

insert into schema_migrations
  (version, name)
values
  ('20260312101500', 'job_ratings');

create table job_ratings (
  job_id bigint primary key references jobs (id) on delete cascade,
  stars smallint not null check (stars between 1 and 5),
  rated_at timestamptz not null default app.now()
);

commit;

-- file: 20260312101500_rating_source.sql
-- Orn, merged on Monday
begin;

insert into schema_migrations
  (version, name)
values
  ('20260312101500', 'rating_source');

alter table job_ratings
add column source text not null default 'app' check (source in ('app', 'phone', 'line'));

commit;
