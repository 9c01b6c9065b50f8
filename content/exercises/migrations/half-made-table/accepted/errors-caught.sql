do $$
begin
  alter table parcel_scans
  add column kind text not null default 'in' constraint parcel_scans_kind check (kind in ('in', 'out'));
exception
  when duplicate_column then
    raise notice 'kind is there already';
end
$$;

do $$
begin
  alter table parcel_scans
  add constraint parcel_scans_job foreign key (job_id) references jobs (id) on delete cascade;
exception
  when duplicate_object then
    raise notice 'the foreign key is there already';
end
$$;

do $$
begin
  if (select pg_typeof(scanned_at) from parcel_scans limit 1) = 'timestamp'::regtype then
    alter table parcel_scans
    alter column scanned_at type timestamptz using scanned_at at time zone 'Asia/Bangkok';
  end if;
end
$$;

alter table parcel_scans
alter column scanned_at set default app.now();
