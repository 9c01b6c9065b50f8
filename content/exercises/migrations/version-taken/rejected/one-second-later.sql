-- finding: sqlstate.55000
-- a version of its own is not enough, another file of a later version is applied already
-- file: 20260312101501_rating_source.sql
begin;

insert into schema_migrations
  (version, name)
values
  ('20260312101501', 'rating_source');

alter table job_ratings
add column source text not null default 'app' check (source in ('app', 'phone', 'line'));

commit;

-- file: 20260316090500_no_ratings_of_zero.sql
begin;

insert into schema_migrations
  (version, name)
values
  ('20260316090500', 'no_ratings_of_zero');

delete from job_ratings
where stars = 0;

alter table job_ratings
drop constraint job_ratings_stars_check,
add constraint job_ratings_stars_check check (stars between 1 and 5);

commit;
