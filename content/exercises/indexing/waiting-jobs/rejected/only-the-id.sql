-- finding: cost.too-many-buffers
-- small, but all the rows it finds must be fetched and sorted to show ten
create index jobs_pending_idx
  on jobs (id)
  where status = 'pending';
