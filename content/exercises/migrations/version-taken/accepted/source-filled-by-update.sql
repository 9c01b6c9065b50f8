-- file: 20260316090000_rating_source.sql
begin;

insert into schema_migrations
  (version, name)
values
  ('20260316090000', 'rating_source');

alter table job_ratings add source text check (source in ('line', 'phone', 'app'));

update job_ratings set source = 'app';

alter table job_ratings alter source set not null, alter source set default 'app';

commit;

-- file: 20260316091500_job_ratings_correction.sql
begin;

insert into schema_migrations
  (version, name)
values
  ('20260316091500', 'job_ratings_correction');

do $$
begin
  delete from job_ratings where stars < 1;
  alter table job_ratings drop constraint job_ratings_stars_check;
  alter table job_ratings add check (stars >= 1 and stars < 6);
end
$$;

commit;
