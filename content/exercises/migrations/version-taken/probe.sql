-- accept what-was-applied-is-still-entered
do $$
declare
  lost text;
begin
  select version || '_' || name
  into lost
  from (
    values
      ('20260302080000', 'driver_ratings'),
      ('20260312101500', 'job_ratings'),
      ('20260313170000', 'rated_at_index')
  ) as applied (version, name)
  where not exists (
    select
    from schema_migrations
    where (schema_migrations.version, schema_migrations.name) = (applied.version, applied.name)
  )
  limit 1;
  if found then
    raise exception 'schema_migrations no longer says that % is applied', lost;
  end if;
end
$$;

-- accept rating-source-and-a-correction-are-entered-under-later-versions
do $$
begin
  if not exists (select from schema_migrations where name = 'rating_source' and version > '20260313170000') then
    raise exception 'schema_migrations has no entry rating_source of a version later than 20260313170000';
  end if;
  if (select count(*) from schema_migrations where version > '20260313170000') < 2 then
    raise exception 'schema_migrations has one new entry, so the correction did not come with a file of its own';
  end if;
end
$$;

-- accept ratings-of-one-and-of-five-stars
insert into job_ratings
  (job_id, stars)
values
  (101, 1),
  (102, 5);

-- refuse 23514 a-rating-of-no-stars
insert into job_ratings
  (job_id, stars)
values
  (101, 0);

-- refuse 23514 a-rating-of-six-stars
insert into job_ratings
  (job_id, stars)
values
  (101, 6);

-- accept a-rating-by-phone-and-one-by-line
insert into job_ratings
  (job_id, stars, source)
values
  (101, 2, 'phone'),
  (102, 3, 'line');

-- refuse 23514 a-rating-from-elsewhere
insert into job_ratings
  (job_id, stars, source)
values
  (101, 2, 'fax');

-- accept each-entry-was-committed-together-with-its-change
do $$
begin
  if (select xmin from schema_migrations where name = 'rating_source') is distinct from (
    select xmin
    from pg_attribute
    where attrelid = 'job_ratings'::regclass
      and attname = 'source'
  ) then
    raise exception 'the column source and the entry rating_source were not committed together';
  end if;
  if not exists (
    select
    from pg_constraint
    join schema_migrations on schema_migrations.xmin = pg_constraint.xmin
    where conrelid = 'job_ratings'::regclass
      and contype = 'c'
      and conkey = array[(select attnum from pg_attribute where attrelid = 'job_ratings'::regclass and attname = 'stars')]
  ) then
    raise exception 'the rule for stars and the entry of its file were not committed together';
  end if;
end
$$;
