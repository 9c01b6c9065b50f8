delete from invoices;

delete from documents;

delete from gps_pings;

delete from job_events;

delete from stops;

delete from jobs;
