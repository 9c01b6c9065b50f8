-- What a unique concurrent build leaves that failed on duplicates: registered, never filled, kept up by no insert.
create unique index documents_one_pod_per_job
on documents (job_id)
where kind = 'pod';
set session authorization postgres;
update pg_catalog.pg_index
set indisvalid = false,
    indisready = false
where indexrelid = 'public.documents_one_pod_per_job'::regclass;
set session authorization app_owner;
insert into documents
  (id, job_id, kind, storage_path, signed_by, metadata, created_at)
values
  ('d0000000-0000-4000-8000-000000000021', 113, 'pod', 'pod/2026/03/JOB-000113-b.pdf', 'Arthit', '{"bytes": 49133, "pages": 1}', '2026-03-02 14:31:00+07'),
  ('d0000000-0000-4000-8000-000000000022', 113, 'pod', 'pod/2026/03/JOB-000113-c.pdf', 'Arthit', '{"bytes": 49240, "pages": 1}', '2026-03-02 14:13:00+07'),
  ('d0000000-0000-4000-8000-000000000023', 119, 'pod', 'pod/2026/03/JOB-000119-a.pdf', null,     '{"bytes": 11050, "pages": 1}', '2026-03-06 15:34:00+07'),
  ('d0000000-0000-4000-8000-000000000000', 125, 'pod', 'pod/2026/03/JOB-000125-b.pdf', 'Suda',   '{"bytes": 52604, "pages": 2}', '2026-03-11 15:02:00+07'),
  ('d0000000-0000-4000-8000-000000000024', 101, 'signature', 'signature/2026/02/JOB-000101.png', 'Mint', '{"bytes": 6204}', '2026-02-16 11:42:00+07');
