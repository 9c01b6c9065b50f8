-- Copies
create index customers_province_idx
  on customers (province);
create index customers_province_name_idx
  on customers (province, name);
create index drivers_licence_no_idx
  on drivers (licence_no);
create index jobs_driver_id_idx
  on jobs (driver_id);
create index jobs_driver_id_idx1
  on jobs (driver_id);
create index jobs_depot_id_idx
  on jobs (depot_id)
  include (status);
create index jobs_depot_id_requested_at_idx
  on jobs (depot_id, requested_at)
  include (status, price_baht);
create index invoices_due_on_idx
  on invoices (due_on)
  where status = 'sent';
create index invoices_due_on_customer_id_idx
  on invoices (due_on, customer_id)
  where status = 'sent';

-- Look-alikes
create index customers_name_idx
  on customers (name);
create index customers_name_pattern_idx
  on customers (name text_pattern_ops);
create index customers_email_idx
  on customers (email);
create index customers_lower_email_idx
  on customers (lower(email));
create index customers_phone_idx
  on customers (phone);
create index customers_phone_th_idx
  on customers (phone collate "POSIX", name);
create unique index vehicles_driver_id_key
  on vehicles (driver_id, plate);
create index vehicles_driver_id_idx
  on vehicles (driver_id)
  where driver_id is not null;
create index jobs_priority_requested_at_idx
  on jobs (priority, requested_at desc);
create index jobs_priority_requested_at_idx1
  on jobs (priority, requested_at, id);
create index gps_pings_driver_id_idx
  on gps_pings (driver_id)
  include (battery_pct);
create index gps_pings_driver_id_recorded_at_idx
  on gps_pings (driver_id, recorded_at);
create index stops_province_idx
  on stops using hash (province);
create index stops_province_idx1
  on stops using hash (province);
create index stops_province_district_idx
  on stops (province, district);
create index job_events_event_idx
  on job_events (event);
create index job_events_happened_at_idx
  on job_events (happened_at, event);
