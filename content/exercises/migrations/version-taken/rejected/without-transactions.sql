-- finding: probe.refused
-- without begin each statement commits by itself, and a failure between two leaves an entry for what never happened
-- file: 20260320101500_rating_source.sql
insert into schema_migrations
  (version, name)
values
  ('20260320101500', 'rating_source');

alter table job_ratings
add column source text not null default 'app' check (source in ('app', 'phone', 'line'));

-- file: 20260321101500_stars_corrected.sql
insert into schema_migrations
  (version, name)
values
  ('20260321101500', 'stars_corrected');

delete from job_ratings where stars not between 1 and 5;

alter table job_ratings drop constraint job_ratings_stars_check;

alter table job_ratings add check (stars between 1 and 5);
