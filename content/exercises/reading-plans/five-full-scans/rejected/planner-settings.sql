-- finding: cost.too-many-buffers
-- a setting ends with the session, and no setting makes an index that is not there
set enable_seqscan = off;
