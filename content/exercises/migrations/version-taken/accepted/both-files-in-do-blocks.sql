-- file: 20260316090000_rating_source.sql
do $$
begin
  alter table job_ratings
  add column source text not null default 'app',
  add constraint job_ratings_source check (source in ('app', 'phone', 'line'));
  insert into schema_migrations
  values
    ('20260316090000', 'rating_source');
end
$$;

-- file: 20260317120000_stars_from_one_to_five.sql
do $$
begin
  delete from job_ratings
  where stars = 0;
  alter table job_ratings
  add constraint job_ratings_stars check (stars in (1, 2, 3, 4, 5)),
  drop constraint job_ratings_stars_check;
  insert into schema_migrations
  values
    ('20260317120000', 'stars_from_one_to_five');
end
$$;
