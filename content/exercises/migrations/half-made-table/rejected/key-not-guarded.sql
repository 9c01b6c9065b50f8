-- finding: migration.not-rerunnable
-- add constraint has no if not exists, and the second run finds its name taken
do $$
begin
  if exists (
    select
    from information_schema.columns
    where table_name = 'parcel_scans' and column_name = 'scanned_at' and data_type = 'timestamp without time zone'
  ) then
    alter table parcel_scans
    alter column scanned_at type timestamptz using scanned_at at time zone 'Asia/Bangkok',
    alter column scanned_at set default app.now();
  end if;
end
$$;

alter table parcel_scans
add column if not exists kind text not null default 'in' check (kind in ('in', 'out'));

alter table parcel_scans
add constraint parcel_scans_job_id_fkey foreign key (job_id) references jobs (id) on delete cascade;
