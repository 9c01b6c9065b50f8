-- finding: migration.retry-differs
-- the constraint that comes last is taken for proof that nothing has run yet, so after a crash the hours are moved a second time
alter table parcel_scans
add column if not exists kind text not null default 'in';

do $$
begin
  if not exists (select from pg_constraint where conname = 'parcel_scans_kind_check') then
    alter table parcel_scans
    alter column scanned_at type timestamptz using scanned_at at time zone 'Asia/Bangkok',
    alter column scanned_at set default app.now();
  end if;
end
$$;

alter table parcel_scans
drop constraint if exists parcel_scans_job_id_fkey,
drop constraint if exists parcel_scans_kind_check,
add constraint parcel_scans_job_id_fkey foreign key (job_id) references jobs (id) on delete cascade,
add constraint parcel_scans_kind_check check (kind in ('in', 'out'));
