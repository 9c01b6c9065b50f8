-- accept a-scan-with-defaults
insert into parcel_scans
  (job_id)
values
  (137);

-- accept a-scan-on-the-way-out
insert into parcel_scans
  (job_id, kind, scanned_at)
values
  (137, 'out', '2026-03-16 10:00:00+07');

-- refuse 23514 a-scan-of-another-kind
insert into parcel_scans
  (job_id, kind)
values
  (137, 'lost');

-- refuse 23503 a-scan-of-no-job
insert into parcel_scans
  (job_id)
values
  (999);
