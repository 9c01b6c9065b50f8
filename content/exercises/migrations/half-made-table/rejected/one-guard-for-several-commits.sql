-- finding: migration.retry-differs
-- Takes the column for the proof that everything after it was done as well.
do $$
begin
  if exists (
    select from information_schema.columns
    where table_name = 'parcel_scans' and column_name = 'kind'
  ) then
    raise notice 'parcel_scans is up to date';
    return;
  end if;
  alter table parcel_scans add column kind text not null default 'in' check (kind in ('in', 'out'));
  commit;
  alter table parcel_scans
    alter column scanned_at type timestamptz using scanned_at at time zone 'Asia/Bangkok',
    alter column scanned_at set default app.now();
  commit;
  alter table parcel_scans add foreign key (job_id) references jobs (id) on delete cascade;
end
$$;
