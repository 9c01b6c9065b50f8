create index jobs_waiting_idx
on jobs (depot_id);
