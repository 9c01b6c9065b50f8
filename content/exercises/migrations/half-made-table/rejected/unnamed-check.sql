-- finding: migration.rerun-differs
-- a check without a name gets another name each time, and each run adds one
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
add column if not exists kind text not null default 'in';

alter table parcel_scans
add check (kind in ('in', 'out')),
drop constraint if exists parcel_scans_job_id_fkey,
add constraint parcel_scans_job_id_fkey foreign key (job_id) references jobs (id) on delete cascade;
