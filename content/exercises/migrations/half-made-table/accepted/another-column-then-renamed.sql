begin;

alter table parcel_scans
add column if not exists kind text not null default 'in',
add column if not exists scanned_moment timestamptz not null default app.now();

do $$
begin
  if exists (
    select
    from information_schema.columns
    where table_name = 'parcel_scans' and column_name = 'scanned_at' and data_type like '%without%'
  ) then
    update parcel_scans
    set scanned_moment = scanned_at at time zone 'Asia/Bangkok';
    alter table parcel_scans drop column scanned_at;
    alter table parcel_scans rename column scanned_moment to scanned_at;
  else
    alter table parcel_scans drop column scanned_moment;
  end if;
end
$$;

alter table parcel_scans
drop constraint if exists scans_of_jobs,
drop constraint if exists scans_in_or_out;

alter table parcel_scans
add constraint scans_of_jobs foreign key (job_id) references jobs on delete cascade,
add constraint scans_in_or_out check (kind = 'in' or kind = 'out');

commit;
