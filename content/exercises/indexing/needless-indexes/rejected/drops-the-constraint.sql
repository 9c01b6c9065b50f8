-- finding: errors.accepted
-- the search by reference stays fast, but the rule that a reference is unique went with the constraint
alter table jobs
  drop constraint jobs_reference_key;
drop index jobs_customer_id_idx, jobs_status_idx;
