-- finding: cost.too-many-buffers
-- forbidding the sequential scan is no index, and the setting ends with the session
set enable_seqscan = off;
set random_page_cost = 0.1;
