-- finding: migration.data-lost
-- without at time zone the times on the wall are read in the time zone of the session, which is UTC
alter table parcel_scans
add column if not exists kind text not null default 'in';

alter table parcel_scans
alter column scanned_at type timestamptz,
alter column scanned_at set default app.now();

alter table parcel_scans
drop constraint if exists parcel_scans_job_id_fkey,
add constraint parcel_scans_job_id_fkey foreign key (job_id) references jobs (id) on delete cascade,
drop constraint if exists parcel_scans_kind_check,
add constraint parcel_scans_kind_check check (kind in ('in', 'out'));
