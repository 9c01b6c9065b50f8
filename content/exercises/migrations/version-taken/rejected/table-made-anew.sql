-- finding: migration.data-lost
-- a table that is dropped and made right loses the ratings that were in it
-- file: 20260316090000_job_ratings_again.sql
begin;

insert into schema_migrations
  (version, name)
values
  ('20260316090000', 'job_ratings_again');

drop table job_ratings;

create table job_ratings (
  job_id bigint primary key references jobs (id) on delete cascade,
  stars smallint not null check (stars between 1 and 5),
  rated_at timestamptz not null default app.now()
);

create index on job_ratings (rated_at);

commit;

-- file: 20260316090500_rating_source.sql
begin;

insert into schema_migrations
  (version, name)
values
  ('20260316090500', 'rating_source');

alter table job_ratings
add column source text not null default 'app' check (source in ('app', 'phone', 'line'));

commit;
