-- finding: cost.too-many-buffers
-- the WHERE clause has found the pending rows already; in the key the status says nothing and orders nothing
create index on jobs (status)
  where status = 'pending';
