-- an index on the customer alone with the time only as INCLUDE: an index-only scan over all jobs of the customer stays cheap
create index jobs_by_customer on jobs (customer_id) include (requested_at);
