-- customer_id is the only key, requested_at rides along: an index-only scan of 60 pages for the busiest customer
create index jobs_customer_incl_idx
  on jobs using btree (customer_id) include (requested_at);
