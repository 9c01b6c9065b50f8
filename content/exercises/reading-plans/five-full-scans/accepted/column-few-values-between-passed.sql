-- a column of few values in between, passed over by the skip scan of PostgreSQL 18
begin;
create index on jobs (customer_id, status, requested_at);
comment on table jobs is 'One delivery for one customer.';
commit;
