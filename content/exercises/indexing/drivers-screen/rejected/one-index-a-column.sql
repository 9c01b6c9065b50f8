-- finding: index.too-many
-- takes three narrow indexes for the same thing as one wide one
create index on jobs (driver_id);
create index on jobs (status);
create index on jobs (requested_at);
