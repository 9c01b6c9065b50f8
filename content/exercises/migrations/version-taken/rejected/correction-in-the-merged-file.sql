-- finding: probe.refused
-- two changes in one file can only be reviewed, applied and taken back together
-- file: 20260316090000_rating_source.sql
begin;

insert into schema_migrations
  (version, name)
values
  ('20260316090000', 'rating_source');

alter table job_ratings
add column source text not null default 'app' check (source in ('app', 'phone', 'line'));

delete from job_ratings
where stars = 0;

alter table job_ratings
drop constraint job_ratings_stars_check,
add constraint job_ratings_stars_check check (stars between 1 and 5);

commit;
