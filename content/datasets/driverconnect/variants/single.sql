delete from invoices
where id <> 518;

delete from documents
where job_id <> 121;

delete from gps_pings
where id <> 1011;

delete from job_events
where id <> 6;

delete from stops
where id <> 18;

update stops
set position = 1;

delete from jobs
where id <> 121;

delete from customers
where id <> 'c0000000-0000-4000-8000-000000000011';

delete from vehicles
where id <> 1;

delete from drivers
where id <> 1;

delete from accounts
where id <> 'a0000000-0000-4000-8000-000000000007';

-- A link needs two depots, so none is left.
delete from depot_links;

update depots
set parent_id = null;

delete from depots
where id <> 8;
