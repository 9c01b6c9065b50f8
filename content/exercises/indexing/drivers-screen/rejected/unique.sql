-- finding: succeeds.refused
-- today no two jobs share a second, but UNIQUE makes a rule of it
create unique index on jobs (driver_id, status, requested_at);
