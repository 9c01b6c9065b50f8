-- finding: sqlstate.2BP01
-- the index of a constraint goes only with its constraint
drop index jobs_customer_id_idx, jobs_status_idx, jobs_reference_key;
