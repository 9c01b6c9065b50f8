do $$
begin
  if not exists (
    select from pg_attribute
    where attrelid = 'parcel_scans'::regclass and attname = 'kind' and not attisdropped
  ) then
    alter table parcel_scans
    add column kind text not null default 'in' constraint parcel_scans_kind_known check (kind in ('in', 'out'));
  end if;
  if (
    select atttypid <> 'timestamptz'::regtype
    from pg_attribute
    where attrelid = 'parcel_scans'::regclass and attname = 'scanned_at'
  ) then
    alter table parcel_scans
    alter column scanned_at type timestamptz using scanned_at at time zone 'Asia/Bangkok',
    alter column scanned_at set default app.now();
  end if;
  if not exists (select from pg_constraint where conrelid = 'parcel_scans'::regclass and contype = 'f') then
    alter table parcel_scans
    add foreign key (job_id) references jobs (id) on delete cascade;
  end if;
end
$$;
