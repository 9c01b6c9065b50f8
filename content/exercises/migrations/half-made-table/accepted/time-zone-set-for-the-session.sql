set timezone = 'Asia/Bangkok';

alter table parcel_scans
alter column scanned_at type timestamptz,
alter column scanned_at set default app.now(),
alter column scanned_at set not null;

alter table parcel_scans
add column if not exists kind text not null default 'in';

alter table parcel_scans
drop constraint if exists parcel_scans_kind_check,
drop constraint if exists parcel_scans_job_id_fkey;

alter table parcel_scans
add check (kind in ('in', 'out')),
add foreign key (job_id) references jobs (id) on delete cascade;
