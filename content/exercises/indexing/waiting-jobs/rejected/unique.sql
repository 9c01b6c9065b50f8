-- finding: succeeds.refused
-- no two waiting jobs share priority and second today, and UNIQUE forbids it for good
create unique index on jobs (priority, requested_at)
  where status = 'pending';
