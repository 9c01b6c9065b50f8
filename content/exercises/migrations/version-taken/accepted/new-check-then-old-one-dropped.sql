-- file: 20260314000000_rating_source.sql
begin;

insert into schema_migrations
  (version, name)
values
  ('20260314000000', 'rating_source');

alter table job_ratings add column source text default 'app' not null;

alter table job_ratings add constraint job_ratings_source_known check (source = any (array['app', 'phone', 'line']));

commit;

-- file: 20260316100000_stars_at_least_one.sql
begin;

insert into schema_migrations
  (version, name)
values
  ('20260316100000', 'stars_at_least_one');

alter table job_ratings add constraint job_ratings_stars_at_least_one check (stars >= 1 and stars <= 5) not valid;

delete from job_ratings
where stars = 0;

alter table job_ratings validate constraint job_ratings_stars_at_least_one;

alter table job_ratings drop constraint job_ratings_stars_check;

commit;
