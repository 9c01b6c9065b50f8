-- finding: size.too-large
-- overlooks that an index on customer and time is also one on the customer
drop index jobs_reference_idx, jobs_status_idx;
