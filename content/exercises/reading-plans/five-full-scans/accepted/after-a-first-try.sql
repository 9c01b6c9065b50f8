create index first_try on jobs (customer_id);
drop index first_try;
create index on jobs using btree (customer_id, requested_at)
  include (id);
