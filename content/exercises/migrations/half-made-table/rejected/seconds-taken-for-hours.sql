-- finding: migration.data-lost
-- Takes the interval '+07' for seven hours; a bare number counts seconds.
alter table parcel_scans add column if not exists kind text not null default 'in';

alter table parcel_scans
  drop constraint if exists parcel_scans_kind_check,
  add constraint parcel_scans_kind_check check (kind in ('in', 'out'));

alter table parcel_scans
  drop constraint if exists parcel_scans_job_id_fkey,
  add constraint parcel_scans_job_id_fkey foreign key (job_id) references jobs (id) on delete cascade;

do $$
begin
  if exists (
    select
    from information_schema.columns
    where table_name = 'parcel_scans' and column_name = 'scanned_at' and data_type = 'timestamp without time zone'
  ) then
    alter table parcel_scans
    alter column scanned_at type timestamptz using (scanned_at at time zone '+07'::interval);
  end if;
end
$$;

alter table parcel_scans alter column scanned_at set default app.now();
