-- refuse 23505 a-second-proof-for-a-job
insert into documents
  (job_id, kind, storage_path)
values
  (101, 'pod', 'pod/2026/03/JOB-000101-b.pdf');

-- accept a-second-photo-for-a-job
insert into documents
  (job_id, kind, storage_path)
values
  (117, 'photo', 'photo/2026/03/JOB-000117-b.jpg');

-- accept a-first-proof-for-a-job
insert into documents
  (job_id, kind, storage_path)
values
  (140, 'pod', 'pod/2026/03/JOB-000140.pdf');
