-- a unique index is no harm when the id is its last column; so two jobs of the same second still go in
create unique index concurrently jobs_customer_time_id_key
  on jobs using btree (customer_id, requested_at desc, id);
vacuum (analyze) jobs;
