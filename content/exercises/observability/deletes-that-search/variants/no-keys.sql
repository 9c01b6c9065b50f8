-- title: no foreign key at all
drop table job_stop_notes, gps_pings, documents, invoices, job_events, stops, jobs, vehicles, depot_links, drivers, accounts, depots;
