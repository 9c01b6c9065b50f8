-- a unique index that allows two jobs at the same second because id is its last column; descending; tried next to a failed idea that is dropped again
create index attempt_one on jobs (requested_at);
drop index attempt_one;
create unique index if not exists jobs_of_a_customer on jobs (customer_id, requested_at desc, id);
analyze jobs;
