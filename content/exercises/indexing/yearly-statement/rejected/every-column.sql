-- finding: size.too-large
-- carries columns that the statement never mentions: a second table, kept in step by every write
create index on jobs (customer_id, requested_at)
  include (status, price_baht, reference, depot_id, driver_id, priority, cod_baht, weight_kg, scheduled_for, delivered_at, note);
vacuum jobs;
