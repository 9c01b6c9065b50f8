-- finding: migration.rerun-differs
-- at time zone turns a timestamptz back into a time on the wall, so the second run moves every scan by seven hours
alter table parcel_scans
add column if not exists kind text not null default 'in';

alter table parcel_scans
alter column scanned_at type timestamptz using scanned_at at time zone 'Asia/Bangkok',
alter column scanned_at set default app.now();

alter table parcel_scans
drop constraint if exists parcel_scans_job_id_fkey,
add constraint parcel_scans_job_id_fkey foreign key (job_id) references jobs (id) on delete cascade,
drop constraint if exists parcel_scans_kind_check,
add constraint parcel_scans_kind_check check (kind in ('in', 'out'));
