-- file: 20260316090000_rating_source.sql
begin;

insert into schema_migrations
  (version, name)
values
  ('20260316090000', 'rating_source');

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
