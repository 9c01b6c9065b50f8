-- finding: sqlstate.42P17
-- an index cannot follow the clock: nothing moves rows out of it as time goes by
create index on jobs (priority, requested_at)
  where status = 'pending'
    and requested_at > now() - interval '14 days';
