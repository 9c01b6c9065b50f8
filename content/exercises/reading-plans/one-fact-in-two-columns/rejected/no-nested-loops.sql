-- finding: plan.estimate
-- forbids the plan instead of mending the belief, and ends with the session
set enable_nestloop = off;
analyze jobs;
