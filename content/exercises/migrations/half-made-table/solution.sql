do $$
begin
  if exists (
    select
    from information_schema.columns
    where table_schema = 'public'
      and table_name = 'parcel_scans'
      and column_name = 'scanned_at'
      and data_type = 'timestamp without time zone'
  ) then
    alter table parcel_scans
    alter column scanned_at type timestamptz using scanned_at at time zone 'Asia/Bangkok';
  end if;
end
$$;

alter table parcel_scans
add column if not exists kind text not null default 'in',
alter column scanned_at set default app.now(),
drop constraint if exists parcel_scans_job_id_fkey,
add constraint parcel_scans_job_id_fkey foreign key (job_id) references jobs (id) on delete cascade,
drop constraint if exists parcel_scans_kind_check,
add constraint parcel_scans_kind_check check (kind in ('in', 'out'));
