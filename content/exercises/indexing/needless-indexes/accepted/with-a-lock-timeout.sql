set lock_timeout = '5s';
drop index if exists public.jobs_customer_id_idx cascade;
drop index if exists public.jobs_status_idx cascade;
drop index if exists public.jobs_reference_idx cascade;
reset lock_timeout;
